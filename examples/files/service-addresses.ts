import { listValues, type Environment } from "../environment.ts";

/** The address of a service, and the name of the variable that stands for it: `open_wfs`. */
export interface ServiceAddress {
  name: string;
  address: string;
}

/** An address behind that of the service that it belongs to, if the environment knows it. */
export interface ServedAddress {
  service?: ServiceAddress;
  rest: string;
}

/** Cuts addresses behind that of their service: `https://data.geopf.fr/api/users/me` → `api_entrepot` and `/users/me`. */
export function createAddressSplitter({ urls }: Environment): (address: string) => ServedAddress {
  const services = Array.from(listValues({ urls, ids: {} }), ([name, address]) => ({
    name: name.replace(/^urls\./, "").replaceAll(".", "_"),
    address: address.replace(/\/+$/, ""),
  })).sort((a, b) => b.address.length - a.address.length);
  return (address) => {
    const service = services.find(
      ({ address: base }) => address.startsWith(base) && !/^[\w-]/.test(address.slice(base.length)),
    );
    return service ? { service, rest: address.slice(service.address.length) } : { rest: address };
  };
}
