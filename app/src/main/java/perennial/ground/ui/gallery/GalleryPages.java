package perennial.ground.ui.gallery;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import perennial.ground.shared.OpenToAll;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

@Controller
@Profile("gallery")
class GalleryPages {

    private static final String WHY = "it shows samples only, and only under its own profile";

    @OpenToAll(WHY)
    @GetMapping("/gallery")
    Page components(Formats formats) {
        return Page.of("ui/gallery/components", Samples.components(formats));
    }

    @OpenToAll(WHY)
    @GetMapping("/gallery/charts")
    Page charts(Formats formats) {
        return Page.of("ui/gallery/charts", ChartSamples.charts(formats));
    }

    @OpenToAll(WHY)
    @GetMapping("/gallery/empty")
    Page empty() {
        return Page.of("ui/gallery/empty");
    }

    @OpenToAll(WHY)
    @GetMapping("/gallery/bare")
    Page bare() {
        return Page.of("ui/gallery/bare");
    }

    @OpenToAll(WHY)
    @PostMapping("/gallery/tag")
    Redirect tag() {
        return Redirect.to("/gallery").saying("ui.gallery.customers", 3).undoable("/gallery/tag");
    }
}
