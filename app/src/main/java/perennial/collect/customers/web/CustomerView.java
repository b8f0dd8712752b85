package perennial.collect.customers.web;

import java.util.List;
import perennial.collect.customers.CustomerPanel;
import perennial.ground.ui.Fact;
import perennial.ground.ui.Happening;

/// A customer's page.
public record CustomerView(
        long id,
        String name,
        String lead,
        List<Fact> facts,
        List<String> tags,
        List<CustomerPanel.Box> boxes,
        List<Happening> timeline,
        String path) {}
