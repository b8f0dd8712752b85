package perennial.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// What one sees of a page, in at most 256 colours: a quarter of the bytes, and no eye can tell.
record Picture(BufferedImage image) {

    private static final int COLOURS = 256;

    /// Of the whole page, or its upper part if it is very long: on a screen that is as high as that.
    static Picture of(Visitor visitor, Screen screen) {
        var page = visitor.on(screen).page();
        var height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
        visitor.on(screen, Math.min(screen.height() * 3, height.intValue()));
        var bytes = page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
        try (var png = new ByteArrayInputStream(bytes)) {
            return new Picture(fewerColours(ImageIO.read(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path file) {
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage fewerColours(BufferedImage full) {
        var palette = commonest(full);
        var reds = new byte[palette.size()];
        var greens = new byte[palette.size()];
        var blues = new byte[palette.size()];
        for (int i = 0; i < palette.size(); i++) {
            reds[i] = (byte) (palette.get(i) >> 16);
            greens[i] = (byte) (palette.get(i) >> 8);
            blues[i] = (byte) (int) palette.get(i);
        }
        var model = new IndexColorModel(8, palette.size(), reds, greens, blues);
        var few = new BufferedImage(full.getWidth(), full.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var places = new HashMap<Integer, Integer>();
        var pixels = few.getRaster();
        for (int y = 0; y < full.getHeight(); y++) {
            for (int x = 0; x < full.getWidth(); x++) {
                int place = places.computeIfAbsent(full.getRGB(x, y) & 0xffffff, colour -> nearest(colour, palette));
                pixels.setSample(x, y, 0, place);
            }
        }
        return few;
    }

    /// The commonest of each hue first, so that one green leaf isn't lost among a hundred greys.
    private static List<Integer> commonest(BufferedImage image) {
        var counts = new HashMap<Integer, Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                counts.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
            }
        }
        var byCount = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        var chosen = new LinkedHashMap<Integer, Integer>();
        byCount.forEach(colour -> chosen.putIfAbsent(colour & 0xf0f0f0, colour));
        var palette = new LinkedHashSet<>(chosen.values());
        palette.addAll(byCount);
        return palette.stream().limit(COLOURS).toList();
    }

    private static int nearest(int colour, List<Integer> palette) {
        int nearest = 0;
        for (int i = 1; i < palette.size(); i++) {
            if (distance(colour, palette.get(i)) < distance(colour, palette.get(nearest))) {
                nearest = i;
            }
        }
        return nearest;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = (one >> shift & 0xff) - (other >> shift & 0xff);
            sum += difference * difference;
        }
        return sum;
    }
}
