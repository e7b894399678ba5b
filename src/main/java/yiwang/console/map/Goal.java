package yiwang.console.map;

import yiwang.domain.geo.GeoPoint;

/**
 * Where a search can lead.
 *
 * @param sort what it is, as the end of a key of the texts
 * @param area code of the area it is, or empty
 * @param town the town it lies in, or empty
 */
record Goal(String sort, String name, String area, String town, GeoPoint at) {}
