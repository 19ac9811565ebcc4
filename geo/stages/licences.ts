/** The words that derived files carry, wherever they go. */
export const ODBL = Object.freeze({
  licence:
    'Open Database License 1.0 (https://opendatacommons.org/licenses/odbl/1-0/): a derived database of OpenStreetMap, which must stay under that licence.',
  credit:
    '© OpenStreetMap contributors. Governorate borders after OCHA COD-AB (CC BY-IGO). Changed by Gaza Control Atlas.',
});

export const GEONAMES = Object.freeze({
  licence: 'CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)',
  credit: 'Points from GeoNames where a place says so; others as their source says. Gaza Control Atlas.',
});
