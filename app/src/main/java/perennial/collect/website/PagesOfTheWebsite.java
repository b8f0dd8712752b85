package perennial.collect.website;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import perennial.collect.events.BrowserSenders;
import perennial.collect.timeline.Sources;

/// Lets pages of the business's website send what their visitors do.
@Component
class PagesOfTheWebsite implements BrowserSenders {

    private final Website website;
    private final Sources sources;

    PagesOfTheWebsite(Website website, Sources sources) {
        this.website = website;
        this.sources = sources;
    }

    @Override
    public OptionalInt source(String key, String origin) {
        return website.recently(key)
                .filter(setup -> setup.key().equals(key) && setup.origins().contains(origin))
                .map(setup -> OptionalInt.of(sources.id(Website.SOURCE)))
                .orElseGet(OptionalInt::empty);
    }

    @Override
    public void stored(String key) {
        website.recently(key).ifPresent(website::heard);
    }
}
