package yiwang.demo.county;

import java.util.ArrayList;
import java.util.List;

/** The units of the county: command centre, town centres, departments, enforcement teams, utilities. */
final class UnitList {
    static final String CENTER = "center";

    /** {@code id|name|short}: short is what a dispatcher types to find the unit. */
    private static final String DEPARTMENTS = """
        dept-chengguan|城市管理局|cgj
        dept-zhujian|住房和城乡建设局|zjj
        dept-shuili|水利局|slj
        dept-shengtai|生态环境局|sthjj
        dept-yingji|应急管理局|yjj
        dept-gongan|公安局|gaj
        dept-jiaotong|交通运输局|jtj
        dept-nongye|农业农村局|nyncj
        dept-renshe|人力资源和社会保障局|rsj
        dept-minzheng|民政局|mzj
        dept-weijian|卫生健康委员会|wjw
        dept-jiaoyu|教育局|jyj
        dept-shijian|市场监督管理局|sjj
        dept-ziran|自然资源和规划局|zrj
        dept-shenpi|行政审批局|spj
        dept-sifa|司法局|sfj
        dept-xinfang|信访局|xfj
        dept-shuju|数据局|sjuj
        dept-fagai|发展和改革委员会|fgw
        dept-gongxin|工业和信息化局|gxj
        dept-shangwu|商务局|swj
        dept-wenlv|文体广电和旅游局|wlj
        dept-caizheng|财政局|czj
        dept-jiaojing|公安局交警大队|jjdd
        dept-yibao|医疗保障局|ybj
        dept-tuiyi|退役军人事务局|tyj
        dept-xiaofang|消防救援大队|xfdd
        dept-qixiang|气象局|qxj
        dept-zhengfa|政法委员会|zfw
        dept-canlian|残疾人联合会|cl
        dept-gongjijin|住房公积金管理中心|gjj
        dept-ducha|督查室|dcs
        """;

    /** {@code id|name|short|parent}. */
    private static final String TEAMS = """
        enf-shirong|城市管理综合执法大队|cgdd|dept-chengguan
        enf-shichang|市场监管综合执法大队|scdd|dept-shijian
        enf-jiaotong|交通运输综合执法大队|jtdd|dept-jiaotong
        enf-nongye|农业综合执法大队|nydd|dept-nongye
        enf-shengtai|生态环境综合执法局|stzf|dept-shengtai
        enf-wenlv|文化市场综合执法大队|whdd|dept-wenlv
        enf-yingji|应急管理综合执法大队|yjdd|dept-yingji
        """;

    private static final String UTILITIES = """
        util-shui|水务集团|swjt|dept-shuili
        util-dian|供电公司|gdgs|dept-gongxin
        util-ranqi|燃气公司|rqgs|dept-zhujian
        util-tongxin|通信运营商联合值班室|txzb|dept-gongxin
        util-huanwei|环卫公司|hwgs|dept-chengguan
        """;

    private UnitList() {}

    /** The unit of a town. */
    static String townUnit(Divisions.Row town) {
        return "town-" + town.code().value().substring(6);
    }

    /** Columns id, name, kind, parent, division, short. */
    static String csv(Divisions divisions) {
        List<String> lines = new ArrayList<>(List.of("id,name,kind,parent,division,short"));
        String county = divisions.county().code().value();
        lines.add(CENTER + ",社会治理现代化指挥中心,center,," + county + ",zhzx");
        for (int t = 0; t < divisions.towns().size(); t++) {
            Divisions.Row town = divisions.towns().get(t);
            lines.add(String.join(
                    ",",
                    townUnit(town),
                    town.name() + "社会治理指挥中心",
                    "town-center",
                    CENTER,
                    town.code().value(),
                    TownPlan.ALL.get(t).initials()));
        }
        DEPARTMENTS.lines().forEach(d -> lines.add(line(d + "|" + CENTER, "department", county)));
        TEAMS.lines().forEach(d -> lines.add(line(d, "enforcement", county)));
        UTILITIES.lines().forEach(d -> lines.add(line(d, "utility", county)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String text, String kind, String county) {
        String[] field = text.split("\\|", -1);
        return String.join(",", field[0], field[1], kind, field[3], county, field[2]);
    }
}
