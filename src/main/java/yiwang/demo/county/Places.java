package yiwang.demo.county;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Named points that give the map something to hold on to, with the plain names such places have everywhere. */
final class Places {
    private final Geography geography;
    private final Layout layout;
    private final Depths depths;
    private final SplittableRandom random;
    private final GeoJson json = new GeoJson();

    Places(Geography geography, SplittableRandom random) {
        this.geography = geography;
        this.random = random;
        layout = geography.layout;
        depths = new Depths(layout.cells, layout.villages, geography.villages);
    }

    String points(List<Course> roads) {
        for (int t = 0; t < TownPlan.ALL.size(); t++) {
            town(t);
        }
        for (int v = 0; v < layout.villages.count(); v++) {
            Divisions.Row village = geography.divisions.villages().get(v);
            String office = village.isCommunity() ? "党群服务中心" : "村便民服务中心";
            String name =
                    village.isCommunity() ? village.spoken() : village.spoken().replaceFirst("村$", "");
            add("village-hall", name + office, v, depths.anywhere(v, random));
        }
        bridges(roads);
        return json.finish();
    }

    private void town(int t) {
        String name = geography.divisions.towns().get(t).name();
        Spot seat = TownPlan.ALL.get(t).seat();
        spread("town-hall", List.of(name + "人民政府"), seat, 120);
        spread("police", List.of(name + "派出所"), seat, 500);
        spread("hospital", List.of(t == 0 ? "县人民医院" : name + "卫生院"), seat, 700);
        spread("school", List.of(name + "中心小学", name + "中学", name + "中心幼儿园"), seat, 1_200);
        spread("market", List.of(name + "农贸市场"), seat, 600);
        spread("fire-station", List.of(t == 0 ? "县消防救援站" : name + "专职消防队"), seat, 900);
        spread("water-works", List.of(name + (t == 0 ? "第一水厂" : "增压泵站")), seat, 1_600);
        if (t == 0) {
            spread("school", List.of("新安镇第一小学", "新安镇第二小学", "新安镇第三小学", "县第一中学", "县职业学校", "县实验中学"), seat, 2_000);
            spread("hospital", List.of("县中医院", "县妇幼保健院", "县疾病预防控制中心"), seat, 1_800);
            spread("station", List.of("客运总站", "公交首末站", "高铁站"), seat, 2_400);
            spread("public", List.of("政务服务中心", "体育公园", "图书馆", "文化馆", "人民广场", "社会治理现代化指挥中心"), seat, 1_300);
            spread("reservoir", List.of("硕项湖水源地", "备用水源地"), seat, 5_000);
        } else if (t == 1) {
            spread("port", List.of("堆沟港一号码头", "堆沟港二号码头", "渔港避风锚地", "海事执法站点"), Spot.km(34.6, 24.4), 1_300);
            spread("industry", List.of("化工产业园管理处", "园区应急救援站", "园区污水处理厂"), seat, 3_500);
        } else {
            spread("industry", List.of(name + "工业集中区", name + "污水处理站"), seat, 1_800);
            spread("shelter", List.of(name + "避难场所"), seat, 900);
        }
    }

    private void spread(String kind, List<String> names, Spot around, double reach) {
        for (String name : names) {
            Spot p = around;
            int cell = -1;
            while (cell < 0) {
                p = around.plus(random.nextDouble(-reach, reach), random.nextDouble(-reach, reach));
                cell = layout.cells.under(p);
            }
            add(kind, name, layout.villages.areaOf[cell], p);
        }
    }

    /** Where a road passes over a river: one bridge for each pair, or numbered ones. */
    private void bridges(List<Course> roads) {
        Map<String, Integer> count = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Course road : roads) {
            for (Course river : layout.rivers) {
                for (Spot p : crossings(road.points(), river.points())) {
                    int cell = layout.cells.under(p);
                    if (cell >= 0 && taken.add(layout.villages.areaOf[cell])) {
                        int n = count.merge(river.name(), 1, Integer::sum);
                        add("bridge", river.name() + n + "号桥", layout.villages.areaOf[cell], p);
                    }
                }
            }
        }
    }

    private static List<Spot> crossings(List<Spot> a, List<Spot> b) {
        List<Spot> out = new ArrayList<>();
        for (int i = 0; i + 1 < a.size(); i++) {
            for (int j = 0; j + 1 < b.size(); j++) {
                Spot p = a.get(i);
                Spot q = b.get(j);
                double ax = a.get(i + 1).x() - p.x();
                double ay = a.get(i + 1).y() - p.y();
                double bx = b.get(j + 1).x() - q.x();
                double by = b.get(j + 1).y() - q.y();
                double det = ax * by - ay * bx;
                double t = ((q.x() - p.x()) * by - (q.y() - p.y()) * bx) / det;
                double u = ((q.x() - p.x()) * ay - (q.y() - p.y()) * ax) / det;
                if (det != 0 && t >= 0 && t < 1 && u >= 0 && u < 1) {
                    out.add(p.plus(ax * t, ay * t));
                }
            }
        }
        return out;
    }

    private void add(String kind, String name, int village, Spot p) {
        json.feature()
                .text("kind", kind)
                .text("name", name)
                .text(
                        "village",
                        geography.divisions.villages().get(village).code().value())
                .point(p);
    }
}
