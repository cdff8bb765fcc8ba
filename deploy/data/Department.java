import java.util.List;

/** One line of work: its category, the short code of its bodies, and their names at county, city and province. */
record Department(String category, String shortCode, String county, String city, String province, String english) {

    static final List<Department> ALL = List.of(
            new Department("land", "zrzy", "自然资源和规划局", "自然资源和规划局", "自然资源厅", "Natural Resources"),
            new Department("housing", "zjj", "住房和城乡建设局", "住房和城乡建设局", "住房和城乡建设厅",
                    "Housing and Urban-Rural Development"),
            new Department("labour", "rsj", "人力资源和社会保障局", "人力资源和社会保障局", "人力资源和社会保障厅",
                    "Human Resources and Social Security"),
            new Department("agriculture", "ny", "农业农村局", "农业农村局", "农业农村厅", "Agriculture and Rural Affairs"),
            new Department("environment", "sthj", "生态环境分局", "生态环境局", "生态环境厅", "Ecology and Environment"),
            new Department("security", "ga", "公安局", "公安局", "公安厅", "Public Security"),
            new Department("transport", "jt", "交通运输局", "交通运输局", "交通运输厅", "Transport"),
            new Department("education", "jy", "教育局", "教育局", "教育厅", "Education"),
            new Department("health", "wj", "卫生健康局", "卫生健康委员会", "卫生健康委员会", "Health"),
            new Department("civil", "mz", "民政局", "民政局", "民政厅", "Civil Affairs"),
            new Department("market", "scjg", "市场监督管理局", "市场监督管理局", "市场监督管理局", "Market Regulation"),
            new Department("water", "sl", "水务局", "水利局", "水利厅", "Water Resources"));

    static Department of(String category) {
        return ALL.stream().filter(department -> department.category().equals(category)).findFirst().orElseThrow();
    }
}
