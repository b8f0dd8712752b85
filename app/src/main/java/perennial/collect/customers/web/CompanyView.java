package perennial.collect.customers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.customers.CustomerPanel;
import perennial.collect.customers.web.ConsentForm.ConsentView;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Figure;

/// A company's page.
///
/// @param everybody where all its people are listed, if they are not all here
/// @param path of the company as a customer, where its notes, tags and changes go
/// @param companyPath of this page, below which its people are
public record CompanyView(
        String name,
        String lead,
        List<Figure> figures,
        List<Employee> people,
        @Nullable String everybody,
        List<CustomerPanel.Box> boxes,
        List<Fact> facts,
        List<CustomerView.TagLink> tags,
        ConsentView consents,
        TimelineView timeline,
        String path,
        String companyPath,
        String today) {

    public record Employee(long id, String path, String name, String email) {}
}
