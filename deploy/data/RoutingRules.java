import java.util.List;
import java.util.Locale;

import dev.pujiang.divisions.Division;

/**
 * The routing rules of rules.csv. They hold for Pujiang only: a county without a directory of its own is served by its petition
 * office, not by departments of the city or the province, which are not the lowest level that can decide (R-PLACE).
 */
final class RoutingRules {

    private static final String SINCE = GenerateDirectory.SINCE;
    private static final String COUNTY = GenerateDirectory.COUNTY;

    private record Category(String code, String zh, String en) {
    }

    private record Kind(String code, String zh, String en) {
    }

    private static final List<Category> CATEGORIES = List.of(new Category("land", "土地征收", "land and expropriation"),
            new Category("housing", "住房与拆迁", "housing and demolition"), new Category("labour", "劳动社保", "labour and social security"),
            new Category("agriculture", "农业农村", "agriculture and rural affairs"), new Category("environment", "生态环境", "the environment"),
            new Category("security", "公安政法", "public security and justice"), new Category("transport", "交通运输", "transport"),
            new Category("education", "教育", "education"), new Category("health", "医疗卫生", "health"),
            new Category("civil", "民政救助", "civil affairs and assistance"), new Category("market", "市场监管", "market regulation"),
            new Category("water", "水利", "water"), new Category("discipline", "纪检监察", "discipline and supervision"),
            new Category("village", "村务", "village affairs"), new Category("other", "其他", "other matters"));

    private static final List<Kind> KINDS = List.of(new Kind("SUGGESTION", "建议意见", "Suggestions"),
            new Kind("REPORT", "检举控告", "Accusations"), new Kind("APPEAL", "申诉求决", "Appeals"));

    private final Table table = new Table(
            "id,category,kind,channel,place,level,body_short,body,path,priority,reason_zh,reason_en,valid_from,valid_to");

    /** One rule for each category and kind, and what home visits and the townships may settle themselves. */
    static Table of(List<Division> townships) {
        RoutingRules rules = new RoutingRules();
        for (Category category : CATEGORIES) {
            for (Kind kind : KINDS) {
                rules.base(category, kind);
            }
        }
        rules.atHome("village", "SUGGESTION", "VILLAGE", "cw", "上门走访收集的村务建议，先由村（居）民委员会当场办理。",
                "Suggestions on village affairs made at a home visit are settled on the spot by the village committee.");
        rules.atHome("civil", "SUGGESTION", "TOWNSHIP", "zf", "上门走访收集的救助建议，由乡镇（街道）先行办理。",
                "Suggestions on assistance made at a home visit are handled by the township first.");
        for (Division township : townships) {
            rules.inTownship(township, "agriculture", "农业生产服务", "farming services");
            rules.inTownship(township, "environment", "村庄环境整治", "the tidiness of villages");
            rules.inTownship(township, "water", "小型农田水利", "small irrigation works");
            if (township.name().endsWith("街道")) {
                rules.inTownship(township, "housing", "物业管理和老旧小区", "property management and old housing estates");
            } else {
                rules.inTownship(township, "transport", "乡村道路", "village roads");
            }
        }
        return rules.table;
    }

    private void base(Category category, Kind kind) {
        String id = category.code() + "-" + kind.code().toLowerCase(Locale.ROOT);
        String subjectZh = category.zh() + "类" + kind.zh();
        String subjectEn = kind.en() + " on " + category.en();
        if (kind.code().equals("REPORT")) {
            row(id, category.code(), kind.code(), "", COUNTY, "COUNTY", "jw",
                    subjectZh + "由县级纪检监察机关受理，材料不得转给被检举控告的人员或单位。",
                    subjectEn + " go to discipline inspection of the county; the accused person or body never gets the material.");
        } else if (category.code().equals("village")) {
            row(id, category.code(), kind.code(), "", COUNTY, "TOWNSHIP", "zf",
                    subjectZh + "由乡镇人民政府（街道办事处）负责，乡镇为最低有权处理的层级。",
                    subjectEn + " belong to the township government, the lowest level that can decide.");
        } else if (category.code().equals("discipline")) {
            row(id, category.code(), kind.code(), "", COUNTY, "COUNTY", "jw", subjectZh + "由县级纪检监察机关负责。",
                    subjectEn + " belong to discipline inspection of the county.");
        } else if (category.code().equals("other")) {
            row(id, category.code(), kind.code(), "", COUNTY, "COUNTY", "xfj", subjectZh + "没有明确的主管部门，由县级信访部门协调。",
                    subjectEn + " have no department of their own; the petition office of the county coordinates.");
        } else {
            Department department = Department.of(category.code());
            row(id, category.code(), kind.code(), "", COUNTY, "COUNTY", department.shortCode(),
                    subjectZh + "由县级主管部门负责，县级为最低有权处理的层级。", subjectEn + " belong to the authority for "
                            + department.english().toLowerCase(Locale.ROOT) + "; the county is the lowest level that can decide.");
        }
    }

    private void atHome(String category, String kind, String level, String shortCode, String zh, String en) {
        row(category + "-" + kind.toLowerCase(Locale.ROOT) + "-home-visit", category, kind, "HOME_VISIT", COUNTY, level, shortCode, zh,
                en);
    }

    private void inTownship(Division township, String category, String subjectZh, String subjectEn) {
        row(category + "-suggestion-" + township.code(), category, "SUGGESTION", "", township.code(), "TOWNSHIP", "zf",
                township.name() + "辖区内" + subjectZh + "方面的建议意见，乡镇（街道）即可办理。", "Suggestions on " + subjectEn + " in "
                        + GenerateDirectory.TOWNSHIP_ENGLISH.get(township.name()) + " can be settled by the township itself.");
    }

    private void row(String id, String category, String kind, String channel, String place, String level, String shortCode, String zh,
            String en) {
        table.row(id, category, kind, channel, place, level, shortCode, "", "", "", zh, en, SINCE, "");
    }
}
