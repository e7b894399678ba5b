/**
 * Finding places by what people type or say: names, pinyin initials, addresses.
 *
 * <p>The doors are {@link yiwang.domain.place.PlaceIndex} for what somebody types into a field and
 * {@link yiwang.domain.place.AddressFinder} for an address somebody told. Both are read-only once built and may be used from
 * any thread.
 */
@NullMarked
package yiwang.domain.place;

import org.jspecify.annotations.NullMarked;
