import { expect, it } from "vitest";
import { checkExternalAddress, isElsewhere } from "./external-address.ts";

it.each([
  "https://www.ign.fr",
  "HTTPS://data.geopf.fr/a_(b)?c=d#é",
  "//www.ign.fr/x",
  "https://pr%C3%A9fecture.example.fr/",
  "http://localhost:3000/",
  "https://192.0.2.1:8443/",
  "https://%5B2001:db8::1%5D/",
  "https://{hôte}/{chemin}",
  "https://%7Bh%C3%B4te%7D/",
  "https://user@example.com/",
  "mailto:a.b@example.com?subject=c%20d",
  "mailto:a@example.com,%20b@example.com",
  "mailto:?subject=a",
  "mailto:{nom}@example.com",
  "tel:+33123456789",
  "tel:01%2023%2045;ext=2",
  "sms:+33612345678?body=a",
  "ftp://example.com/",
  "data:image/gif;base64,AAAA",
  "geo:48.8,2.3",
  "qgis://plugin/a",
])("%s is well formed", (address) => {
  expect(checkExternalAddress(address)).toEqual([]);
});

it.each([
  ["www.ign.fr", "« www.ign.fr » n’est pas une adresse."],
  ["localhost:3000", "« localhost:3000 » n’est pas une adresse."],
  ["https:/ign.fr", "« https:/ign.fr » n’est pas une adresse."],
  ["https:ign.fr", "« https:ign.fr » n’est pas une adresse."],
  ["https://", "« https:// » n’est pas une adresse."],
  ["https://ign", "« https://ign » n’est pas une adresse."],
  ["https://ign..fr", "« https://ign..fr » n’est pas une adresse."],
  ["https://https://ign.fr", "« https://https://ign.fr » n’est pas une adresse."],
  ["https://ign.fr:99999", "« https://ign.fr:99999 » n’est pas une adresse."],
  ["//fr/guide/", "« //fr/guide/ » n’est pas une adresse."],
  ["mailto:", "« mailto: » n’est pas une adresse."],
  ["mailto:a@ign", "« mailto:a@ign » n’est pas une adresse."],
  ["tel:abc", "« tel:abc » n’est pas une adresse."],
  ["htps://ign.fr", "Protocole « htps: » inconnu : vouliez-vous « https: » ?"],
  ["mailo:a@example.com", "Protocole « mailo: » inconnu : vouliez-vous « mailto: » ?"],
  ["javascript:a", "Protocole « javascript: » inconnu."],
  ["C:%5Ca.pdf", "Protocole « C: » inconnu."],
])("%s is not", (address, reason) => {
  expect(checkExternalAddress(address).map((message) => message.reason.replaceAll("\u00a0", " "))).toEqual([
    reason,
  ]);
});

it.each([
  ["ign.fr", true],
  ["cartes.gouv.fr/aide?x", true],
  ["https//ign.fr", true],
  ["/fr/guide/", false],
  ["fr/guide/", false],
  ["guide.md", false],
  ["https-tout/", false],
  ["image.frise.png", false],
])("%s is the address of another site without its protocol: %s", (address, expected) => {
  expect(isElsewhere(address)).toBe(expected);
});
