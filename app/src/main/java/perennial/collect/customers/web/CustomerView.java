package perennial.collect.customers.web;

import java.util.List;
import perennial.collect.customers.CustomerPanel;
import perennial.collect.customers.web.ConsentForm.ConsentView;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Happening;

/// A customer's page.
public record CustomerView(
        long id,
        String name,
        String lead,
        List<Fact> facts,
        List<TagLink> tags,
        List<CustomerPanel.Box> boxes,
        ConsentView consents,
        List<Happening> timeline,
        String path,
        String today) {

    /// @param path to everybody with this tag
    public record TagLink(String tag, String path) {}
}
