package perennial.collect.customers.web;

import java.util.List;
import perennial.ground.ui.Happening;
import perennial.ground.ui.Link;

/// What happened, as the page shows it.
///
/// @param choices all of it, or one kind alone
public record TimelineView(List<Happening> happenings, List<Link> choices) {}
