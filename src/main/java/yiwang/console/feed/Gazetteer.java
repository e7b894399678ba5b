package yiwang.console.feed;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yiwang.wire.CategoryView;
import yiwang.wire.ProfileView;
import yiwang.wire.UnitView;

/** Lists that change rarely, loaded once when the console starts: any thread. */
public interface Gazetteer {
    /** The county's name, for headers. */
    String county();

    /** A unit by id, or null. */
    @Nullable
    UnitView unit(String id);

    /** All units in the order of the backend's list. */
    List<UnitView> units();

    /** An item by code, or null. */
    @Nullable
    CategoryView category(String code);

    /** All items. */
    Collection<CategoryView> categories();

    /** The loops of the county. */
    List<ProfileView> profileViews();

    /** Name of a division, grid or micro-grid; the code itself when unknown. */
    String placeName(String code);

    /** A unit's name, or the id when unknown. */
    default String unitName(@Nullable String id) {
        UnitView unit = id == null ? null : unit(id);
        return unit == null ? (id == null ? "" : id) : unit.name();
    }

    /** An item's name in the reader's language, or the code when unknown. */
    default String itemName(String code, Locale locale) {
        CategoryView item = category(code);
        if (item == null) {
            return code;
        }
        return locale.getLanguage().equals("en") ? item.itemEn() : item.itemZh();
    }

    /** Of which version of the county's boundaries it tells, from 1. */
    default long version() {
        return 1;
    }

    /** GeoJSON text of a layer as the backend serves it: county, grids, micro-grids, lines, places. */
    String geoJson(String layer);
}
