package perennial.collect.intake.reading;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks through an XML part of a workbook, element by element. Knows no document types, no entities beyond the
/// five, and gives up on what is deeper or stranger than any workbook.
final class Xml implements AutoCloseable {

    private final Path file;
    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Xml(Path file, InputStream in) {
        this.file = file;
        this.in = in;
        // A factory of its own for each part: it keeps every name it has met.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            reader = factory.createXMLStreamReader(new MarkupGuard(file, in));
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /// Goes to the next start or end of an element, or text.
    ///
    /// @return false at the end
    boolean next() {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        entered();
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD -> throw Refusal.of(file, "document-type");
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        } catch (Refusal | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser reads some texts late and then wraps what it meets.
            throw damaged(e);
        }
    }

    private void entered() {
        depth++;
        remember(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            remember(reader.getAttributeLocalName(i));
        }
        if (depth > Limits.DEPTH_IN_XML || names.size() > Limits.NAMES_IN_XML) {
            throw Refusal.of(file, "damaged");
        }
    }

    private void remember(String name) {
        switch (name) {
            case "row", "c", "v", "r", "s", "t" -> {} // nearly all of them
            default -> names.add(name);
        }
    }

    boolean starts(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    boolean isText() {
        return !reader.isStartElement() && !reader.isEndElement();
    }

    /// The attribute's value whatever its namespace.
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /// Adds the text here to what was collected, up to one character more than a cell may have.
    void appendText(StringBuilder collected) {
        try {
            String text = reader.getText();
            int room = Limits.CELL + 1 - collected.length();
            collected.append(text, 0, Math.min(room, text.length()));
        } catch (Refusal | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private RuntimeException damaged(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof UncheckedIOException io) {
                return io;
            }
        }
        return Refusal.because(e, file, "damaged");
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
