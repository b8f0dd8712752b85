package perennial.collect.customers.web;

import java.util.List;
import perennial.collect.customers.CustomerPanel;
import perennial.collect.customers.web.ConsentForm.ConsentView;
import perennial.ground.ui.Fact;

/// A customer's page.
public record CustomerView(
        long id,
        String name,
        String lead,
        List<Fact> facts,
        List<TagLink> tags,
        List<CustomerPanel.Box> boxes,
        ConsentView consents,
        TimelineView timeline,
        String path,
        String today) {

    /// @param path to everybody with this tag
    public record TagLink(String tag, String path) {}
}
