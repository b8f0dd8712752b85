package perennial.ground.database.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The migrations that came with this program, by file name. Each lies in the folder of the schema it makes.
record Schemas(Map<String, Resource> scripts) {

    static Schemas ofThisProgram() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql");
            var scripts = new TreeMap<String, Resource>();
            Arrays.stream(found).forEach(script -> scripts.put(script.getFilename(), script));
            return new Schemas(scripts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> names() {
        return scripts.values().stream()
                .map(Schemas::folder)
                .distinct()
                .sorted()
                .toList();
    }

    private static String folder(Resource script) {
        try {
            var parts = script.getURL().getPath().split("/");
            return parts[parts.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
