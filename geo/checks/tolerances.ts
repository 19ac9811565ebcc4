/** How far a check may be missed, and why it may. */
export const TOLERANCES = Object.freeze({
  /** The outline's coast is simple, about 150 m either way, and a crossing's point lies on the border itself. */
  stripM: 300,
  /** Governorate borders are drawn through points of three decimals, good to about 150 m; town centres lie near them. */
  governorateM: 500,
  /** Neighbours are simplified with shared arcs, and some of their points lie on a shore. */
  neighbourM: 1_500,
  /** The world map is drawn for 1:50 million: a coast or border may run kilometres off. */
  worldM: 15_000,
  /** The kernel's bookkeeping is exact; what remains is the rounding of double precision. */
  areaRelative: 1e-9,
});
