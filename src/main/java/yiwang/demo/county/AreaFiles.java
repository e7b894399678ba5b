package yiwang.demo.county;

import java.util.List;

/** The three files of areas: county with towns and villages, grids, micro-grids. */
final class AreaFiles {
    private static final String NUMERALS = "零一二三四五六七八九";

    private final Geography geography;
    private final Layout layout;
    private final People people;

    AreaFiles(Geography geography, People people) {
        this.geography = geography;
        this.people = people;
        layout = geography.layout;
    }

    String county() {
        GeoJson json = new GeoJson();
        Divisions divisions = geography.divisions;
        Partition whole = new Partition(new int[layout.cells.count], new int[1]);
        Spot[] middle = new Depths(layout.cells, whole, List.of(geography.county)).labels();
        division(json, divisions.county(), "county", middle[0]).polygon(geography.county);
        Spot[] townLabels = new Depths(layout.cells, layout.towns, geography.towns).labels();
        for (int t = 0; t < townLabels.length; t++) {
            division(json, divisions.towns().get(t), "town", townLabels[t]).polygon(geography.towns.get(t));
        }
        Spot[] villageLabels = new Depths(layout.cells, layout.villages, geography.villages).labels();
        for (int v = 0; v < villageLabels.length; v++) {
            division(json, divisions.villages().get(v), "village", villageLabels[v])
                    .polygon(geography.villages.get(v));
        }
        return json.finish();
    }

    private static GeoJson division(GeoJson json, Divisions.Row row, String level, Spot label) {
        String code = row.code().value();
        String parent = code.substring(0, code.length() == 6 ? 4 : code.length() - 3);
        return json.feature()
                .text("code", code)
                .text("name", row.name())
                .text("short", row.spoken())
                .text("level", level)
                .text("parent", parent)
                .place("label", label);
    }

    String grids() {
        GeoJson json = new GeoJson();
        Spot[] labels = new Depths(layout.cells, layout.grids, geography.grids).labels();
        for (int g = 0; g < labels.length; g++) {
            json.feature()
                    .text("code", geography.gridCodes.get(g))
                    .text("name", gridName(g))
                    .text("village", geography.villageOfGrid(g).code().value())
                    .text("kind", geography.isExclusive(g) ? "exclusive" : "comprehensive")
                    .number("households", people.gridHouseholds(g))
                    .number("residents", people.gridResidents(g))
                    .place("label", labels[g])
                    .polygon(geography.grids.get(g));
        }
        return json.finish();
    }

    String microGrids() {
        GeoJson json = new GeoJson();
        for (int m = 0; m < geography.microCodes.size(); m++) {
            json.feature()
                    .text("code", geography.microCodes.get(m))
                    .text("kind", people.isBuilding(m) ? "building" : "ten-households")
                    .number("households", people.households(m))
                    .number("residents", people.residents(m))
                    .polygon(geography.microGrids.get(m));
        }
        return json.finish();
    }

    private String gridName(int grid) {
        Divisions.Row village = geography.villageOfGrid(grid);
        if (geography.isExclusive(grid)) {
            return ExclusiveGrids.name(village.code().value());
        }
        int number = Integer.parseInt(geography.gridCodes.get(grid).substring(12));
        return village.spoken() + "第" + NUMERALS.charAt(number) + "网格";
    }
}
