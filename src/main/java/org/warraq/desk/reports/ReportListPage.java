package org.warraq.desk.reports;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.warraq.desk.Lists;
import org.warraq.people.Person;
import org.warraq.report.ReportState;
import org.warraq.report.Reports;
import org.warraq.workflow.ReportViews;

/** All reports, for people. */
@Controller
class ReportListPage {

    private final ReportViews views;
    private final Reports reports;

    ReportListPage(ReportViews views, Reports reports) {
        this.views = views;
        this.reports = reports;
    }

    @GetMapping("/reports")
    String list(Person me, @RequestParam Map<String, String> parameters, Model model) {
        ReportFilter filter = new ReportFilter(parameters);
        model.addAttribute("filter", filter);
        model.addAttribute("states", ReportState.values());
        model.addAttribute("languages", reports.newsroomLanguages());
        model.addAttribute("rows", Lists.page(() -> views.page(filter.query())));
        return "history/reports";
    }
}
