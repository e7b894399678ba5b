/**
 * Fences 电子围栏: areas of which officers want to hear when somebody comes, goes, or nobody is left. Pure; times are those of the
 * positions, never the machine's. Source: control-room.md 2.3 (geofence with alarm; the absence rule).
 */
@NullMarked
package yiwang.domain.fence;

import org.jspecify.annotations.NullMarked;
