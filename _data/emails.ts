/** The addresses that pages may publish: an address, or `@host` for all of a host; those of examples (`@example.com`) always may. */
export default {
  allowed: ["contact@ign.fr", "dave.lopper@ign.fr", "geoplateforme@ign.fr", "prenom.nom@ign.fr"],
};
