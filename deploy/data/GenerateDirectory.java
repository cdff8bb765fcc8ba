import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.pujiang.divisions.Division;
import dev.pujiang.divisions.DivisionLevel;
import dev.pujiang.divisions.Divisions;

/**
 * Writes the files of deploy/data that repeat themselves; README.md there describes them. The same division data gives the same bytes.
 *
 * <pre>
 * java -cp libs/divisions/target/classes deploy/data/GenerateDirectory.java deploy/data
 * </pre>
 */
class GenerateDirectory {

    static final String COUNTY = "330726";
    static final String SINCE = "2023-06-30";
    private static final int SAMPLE_PETITIONERS = 300;

    static final Map<String, String> TOWNSHIP_ENGLISH = Map.ofEntries(Map.entry("浦南街道", "Punan Subdistrict"),
            Map.entry("仙华街道", "Xianhua Subdistrict"), Map.entry("浦阳街道", "Puyang Subdistrict"), Map.entry("黄宅镇", "Huangzhai Town"),
            Map.entry("白马镇", "Baima Town"), Map.entry("郑家坞镇", "Zhengjiawu Town"), Map.entry("郑宅镇", "Zhengzhai Town"),
            Map.entry("岩头镇", "Yantou Town"), Map.entry("檀溪镇", "Tanxi Town"), Map.entry("杭坪镇", "Hangping Town"),
            Map.entry("大畈乡", "Dafan Township"), Map.entry("中余乡", "Zhongyu Township"), Map.entry("前吴乡", "Qianwu Township"),
            Map.entry("花桥乡", "Huaqiao Township"), Map.entry("虞宅乡", "Yuzhai Township"));

    private final Divisions divisions = Divisions.bundled();

    /** The rows of one directory under construction. */
    private static final class Directory {
        final Table bodies = new Table("code,name_zh,name_en,division,level,superior,valid_from,valid_to,successor,kinds");
        final Table posts = new Table("code,body,title_zh,title_en,role,valid_from,valid_to");
        final Map<String, String> titles = new LinkedHashMap<>();

        void body(String shortCode, Division division, String zh, String en, String superior, String kinds) {
            bodies.row(division.code() + "-" + shortCode, zh, en, division.code(), division.level().name(), superior, SINCE, "", "",
                    kinds);
        }

        void post(String body, String suffix, String zh, String en, String role) {
            titles.put(body + "-" + suffix, zh);
            posts.row(body + "-" + suffix, body, zh, en, role, SINCE, "");
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 1) {
            System.err.println("usage: GenerateDirectory TARGET-FOLDER");
            System.exit(2);
        }
        Path target = Path.of(args[0]);
        GenerateDirectory generator = new GenerateDirectory();
        generator.writePujiang(target.resolve("zhejiang-pujiang"));
        generator.writePetitionOffices(target.resolve("petition-offices"));
        writePetitioners(target.resolve("demo/petitioners.csv"));
    }

    private void writePujiang(Path folder) throws IOException {
        Directory directory = new Directory();
        String above = "";
        for (Division division : divisions.ancestors(COUNTY)) {
            addAuthorities(directory, division, above);
            above = division.code();
        }
        for (Division township : divisions.children(COUNTY)) {
            addTownship(directory, township);
            for (Division village : divisions.children(township.code())) {
                addVillage(directory, township, village);
            }
        }
        directory.bodies.write(folder.resolve("bodies.csv"));
        directory.posts.write(folder.resolve("posts.csv"));
        officials(directory).write(folder.resolve("officials.csv"));
        RoutingRules.of(divisions.children(COUNTY)).write(folder.resolve("rules.csv"));
    }

    private void addAuthorities(Directory directory, Division division, String above) {
        String place = division.code();
        addGovernment(directory, division, above);
        String leader = Map.of(DivisionLevel.PROVINCE, "副省长", DivisionLevel.CITY, "副市长").getOrDefault(division.level(), "副县长");
        for (int i = 1; i <= 3; i++) {
            directory.post(place + "-zf", "deputy" + i, leader, "Deputy Head of Government", "DEPUTY");
        }
        String party = division.level() == DivisionLevel.COUNTY ? "xw" : "sw";
        directory.body(party, division, "中共" + division.name() + "委员会", english(division) + " Party Committee",
                above.isEmpty() ? "" : above + "-sw", "party");
        directory.post(place + "-" + party, "head", "书记", "Secretary", "HEAD");
        addPetitionOffice(directory, division, above);
        addWindow(directory, place + "-xfj");
        directory.body("jw", division, "中共" + division.name() + "纪律检查委员会", english(division) + " Commission for Discipline Inspection",
                above.isEmpty() ? "" : above + "-jw", "discipline");
        directory.post(place + "-jw", "head", "书记", "Secretary", "HEAD");
        addWindow(directory, place + "-jw");
        for (Department department : Department.ALL) {
            addDepartment(directory, division, department);
        }
        if (division.level() == DivisionLevel.COUNTY) {
            directory.body("dj", division, "中共浦江县委组织部", "Pujiang County Party Organisation Department", place + "-xw", "party");
            directory.post(place + "-dj", "head", "部长", "Head", "HEAD");
            addWindow(directory, place + "-dj");
        }
    }

    private static void addGovernment(Directory directory, Division division, String above) {
        String name = division.name();
        String leader = name.endsWith("自治区") ? "主席" : name.substring(name.length() - 1) + "长";
        directory.body("zf", division, name + "人民政府", english(division).isEmpty() ? "" : english(division) + " People's Government",
                above.isEmpty() ? "" : above + "-zf", "government");
        directory.post(division.code() + "-zf", "head", leader, "Head of Government", "HEAD");
    }

    private void addPetitionOffice(Directory directory, Division division, String above) {
        directory.body("xfj", division, petitionOfficeName(division),
                english(division).isEmpty() ? "" : english(division) + " Petition Office",
                division.parent() == null ? division.code() + "-zf" : above + "-xfj", "petition-office");
        directory.post(division.code() + "-xfj", "head", "局长", "Director", "HEAD");
    }

    private static void addDepartment(Directory directory, Division division, Department department) {
        String name = switch (division.level()) {
            case PROVINCE -> division.name() + department.province();
            case CITY -> division.name() + department.city();
            // Ecology is run by the city: its county branch carries the city's name.
            default -> department.shortCode().equals("sthj") ? "金华市生态环境局浦江分局" : division.name() + department.county();
        };
        String unit = division.level() == DivisionLevel.PROVINCE ? " Department of " : " Bureau of ";
        String body = division.code() + "-" + department.shortCode();
        directory.body(department.shortCode(), division, name, english(division) + unit + department.english(), division.code() + "-zf",
                "department");
        String head = name.endsWith("厅") ? "厅长" : name.endsWith("委员会") ? "主任" : "局长";
        directory.post(body, "head", head, "Director", "HEAD");
        addWindow(directory, body);
    }

    private static void addTownship(Directory directory, Division township) {
        boolean subdistrict = township.name().endsWith("街道");
        String english = TOWNSHIP_ENGLISH.get(township.name());
        String government = township.code() + "-zf";
        directory.body("zf", township, "浦江县" + township.name() + (subdistrict ? "办事处" : "人民政府"),
                english + (subdistrict ? " Office" : " People's Government"), COUNTY + "-zf", "government");
        directory.post(government, "head", subdistrict ? "主任" : township.name().substring(township.name().length() - 1) + "长",
                "Head of Government", "HEAD");
        directory.post(government, "deputy1", subdistrict ? "副主任" : "副" + township.name().substring(township.name().length() - 1) + "长",
                "Deputy Head of Government", "DEPUTY");
        addWindow(directory, government);
        directory.body("xfj", township, "浦江县" + township.name() + "信访工作办公室", english + " Petition Office", government,
                "petition-office");
        directory.post(township.code() + "-xfj", "head", "主任", "Director", "HEAD");
        addWindow(directory, township.code() + "-xfj");
    }

    private static void addVillage(Directory directory, Division township, Division village) {
        directory.body("cw", village, "浦江县" + township.name() + village.name(), "", township.code() + "-zf", "committee");
        directory.post(village.code() + "-cw", "head", "主任", "Chair", "HEAD");
    }

    private static void addWindow(Directory directory, String body) {
        directory.post(body, "duty", "值班领导", "Leader on Duty", "DUTY");
        directory.post(body, "handler", "经办人", "Handler", "HANDLER");
    }

    private static Table officials(Directory directory) {
        String surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张";
        Table officials = new Table("post,name,from,to,sample");
        int at = 0;
        for (Map.Entry<String, String> post : directory.titles.entrySet()) {
            String name = "示例·" + surnames.charAt(at++ % surnames.length()) + post.getValue();
            if (List.of(COUNTY + "-zf-head", COUNTY + "-xfj-head").contains(post.getKey())) {
                officials.row(post.getKey(), "示例·前任" + post.getValue(), SINCE, "2025-12-31", "true");
                officials.row(post.getKey(), name, "2026-01-01", "", "true");
            } else {
                officials.row(post.getKey(), name, SINCE, "", "true");
            }
        }
        return officials;
    }

    private void writePetitionOffices(Path folder) throws IOException {
        Directory directory = new Directory();
        divisions.stream().filter(d -> !DivisionLevel.COUNTY.isAbove(d.level())).forEach(division -> {
            if (division.parent() == null) {
                addGovernment(directory, division, "");
            }
            addPetitionOffice(directory, division, division.parent());
        });
        directory.bodies.write(folder.resolve("bodies.csv"));
        directory.posts.write(folder.resolve("posts.csv"));
    }

    private String petitionOfficeName(Division division) {
        if (division.level() == DivisionLevel.PROVINCE) {
            return division.name() + "信访局";
        }
        Division parent = divisions.find(division.parent()).orElseThrow();
        if (divisions.isPlaceholder(division.code())) {
            return parent.name() + "信访局（" + division.name() + "）";
        }
        boolean district = division.level() == DivisionLevel.COUNTY && division.name().endsWith("区");
        String city = divisions.isPlaceholder(parent.code()) ? municipality(parent) : parent.name();
        return (district ? city : "") + division.name() + "信访局";
    }

    private String municipality(Division placeholder) {
        String province = divisions.find(placeholder.parent()).orElseThrow().name();
        return province.endsWith("市") ? province : "";
    }

    private static String english(Division division) {
        return Map.of("33", "Zhejiang Provincial", "3307", "Jinhua Municipal", COUNTY, "Pujiang County").getOrDefault(division.code(), "");
    }

    private static void writePetitioners(Path file) throws IOException {
        String stems = "甲乙丙丁戊己庚辛壬癸";
        Table petitioners = new Table("name,phone");
        for (int i = 1; i <= SAMPLE_PETITIONERS; i++) {
            petitioners.row("示例村民%s%03d".formatted(stems.charAt((i - 1) % stems.length()), i), "1000000%04d".formatted(i));
        }
        petitioners.write(file);
    }
}
