import type { Message } from "../../contract/message-words.ts";
import { nearestName } from "../../contract/nearest-name.ts";
import { linkMessages } from "./link-messages.ts";

const SCHEMES = ["https", "http", "mailto", "tel", "sms", "ftp", "sftp", "ssh", "data", "geo", "urn"];

/** What is wrong with the syntax of an address that leads elsewhere; whether it is answered, only the network can tell. */
export function checkExternalAddress(address: string): Message[] {
  const [, scheme = ""] = /^([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  const known = SCHEMES.includes(scheme.toLowerCase());
  // `localhost:3000`, `www.ign.fr`
  if (/^www\./i.test(address) || (!known && /^[\w.-]+:\d+/.test(address)))
    return [linkMessages.badAddress(address)];
  if (scheme !== "" && !known) {
    const near = nearestName(scheme.toLowerCase(), SCHEMES);
    // Applications have protocols of their own: `qgis://`
    const isOfApplication = near === undefined && /^[^:]*:\/\/\S/.test(address);
    return isOfApplication ? [] : [linkMessages.unknownScheme(scheme, near)];
  }
  return isWellFormed(address, scheme.toLowerCase()) ? [] : [linkMessages.badAddress(address)];
}

/** Whether an address is that of another site without its protocol: `ign.fr`, `https//ign.fr`. */
export function isElsewhere(address: string): boolean {
  return /^https?(?=\/)|^(?:[\w-]+\.)+(?:fr|com|org|net|eu|io|dev|gov|edu)(?=[/:?#]|$)/i.test(address);
}

const MAILBOX = String.raw`[^\s@?,]+@[^\s@?,]+\.[^\s@?,.]+`;
const MAILTO = new RegExp(String.raw`^mailto:(?:${MAILBOX}(?:,(?:%20)*${MAILBOX})*)?(?:\?.*)?$`, "i");

function isWellFormed(address: string, scheme: string): boolean {
  if (scheme === "mailto") return address.length > "mailto:".length && MAILTO.test(address);
  if (scheme === "tel" || scheme === "sms")
    return /^\w+:\+?[\d().\s%-]*\d[\d().\s%-]*(?:[?;].*)?$/.test(address);
  if (scheme !== "" && !/^https?$/.test(scheme)) return true;
  // What a reader replaces may stand anywhere in it: `https://{hôte}/`
  const bare = address.replace(/\{[^{}]*\}|%7B.*?%7D/gi, "x.example").replace(/%5B(.*?)%5D/i, "[$1]");
  if (!/^(?:https?:)?\/\/[^/?#\s]/i.test(bare) || /\s/.test(bare)) return false;
  const absolute = bare.startsWith("//") ? `https:${bare}` : bare;
  return URL.canParse(absolute) && isHost(new URL(absolute).hostname);
}

/** Whether a name can be that of a server on the Internet, or of this machine. */
function isHost(name: string): boolean {
  return name === "localhost" || /^\[.*\]$/.test(name) || /^[^.]+(?:\.[^.]+)+$/.test(name);
}
