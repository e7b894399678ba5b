/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2), so that clients that exist can report and follow up: our categories as
 * services, tickets as requests. What goes out is not personal: no texts, no addresses, places to about a hundred metres, and
 * only of tickets that came in by a public channel.
 */
@NullMarked
package yiwang.server.open311;

import org.jspecify.annotations.NullMarked;
