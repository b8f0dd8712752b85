package perennial.ground.ui.gallery;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

@Controller
@Profile("gallery")
class GalleryPages {

    @GetMapping("/gallery")
    Page components(Formats formats) {
        return Page.of("ui/gallery/components", Samples.components(formats));
    }

    @GetMapping("/gallery/charts")
    Page charts(Formats formats) {
        return Page.of("ui/gallery/charts", ChartSamples.charts(formats));
    }

    @GetMapping("/gallery/empty")
    Page empty() {
        return Page.of("ui/gallery/empty");
    }

    @GetMapping("/gallery/bare")
    Page bare() {
        return Page.of("ui/gallery/bare");
    }

    @PostMapping("/gallery/tag")
    Redirect tag() {
        return Redirect.to("/gallery").saying("ui.span.day", 3).undoable("/gallery/tag");
    }
}
