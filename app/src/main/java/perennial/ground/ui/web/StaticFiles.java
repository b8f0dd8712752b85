package perennial.ground.ui.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import perennial.ground.ui.Assets;

/// Styles, scripts and pictures under an address that changes with their content, so that a browser may keep them for
/// ever and relative imports between modules still work.
final class StaticFiles {

    static final List<String> LOCATIONS =
            List.of("classpath:/static/", "classpath:/META-INF/resources/webjars/htmx.org/" + Htmx.VERSION + "/dist/");

    static final Assets ASSETS = assets();

    private StaticFiles() {}

    private static Assets assets() {
        try {
            var found = new PathMatchingResourcePatternResolver();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Htmx.VERSION.getBytes(StandardCharsets.UTF_8));
            Stream<Resource> files = Arrays.stream(found.getResources("classpath*:/static/**/*.*"));
            for (Resource file :
                    files.sorted(Comparator.comparing(Resource::getDescription)).toList()) {
                digest.update(file.getContentAsByteArray());
            }
            String hash = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
            boolean typeface = found.getResource("classpath:/static/fonts/Vollkorn-SemiBold.ttf")
                    .exists();
            return new Assets("/static/" + hash + "/", typeface);
        } catch (IOException e) {
            throw new UncheckedIOException("the styles and scripts can't be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
