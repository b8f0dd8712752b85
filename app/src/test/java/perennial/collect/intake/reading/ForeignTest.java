package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTest {

    private static final byte[] TABLE = "Name,Day\nAda,2026-01-05\nBo,2026-02-11\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n\r\n", " , ,\n,,\n", "\ufeff"})
    void a_file_without_content_is_empty(String text) {
        assertThat(Written.refusal(Written.file(folder, text))).isEqualTo("file-empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Name,Email,Total\n", "\ufeffCustomer;Date;Amount", "Name,Email\n,\n,\n"})
    void a_header_alone_is_no_table(String text) {
        assertThat(Written.refusal(Written.file(folder, text))).isEqualTo("header-only");
    }

    @ParameterizedTest
    @CsvSource({
        "25 50 44 46 2D 31 2E 37, file-pdf",
        "89 50 4E 47 0D 0A 1A 0A, file-picture",
        "FF D8 FF E0 00 10 4A 46, file-picture",
        "37 7A BC AF 27 1C 00 04, file-archive",
        "52 61 72 21 1A 07 01 00, file-archive",
        "50 4B 05 06 00 00 00 00, damaged",
        "D0 CF 11 E0 A1 B1 1A E1, file-office",
        "09 08 10 00 00 06 05 00, file-old-excel",
    })
    void other_files_are_called_by_their_name(String hex, String what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String b : hex.split(" ")) {
            bytes.write(Integer.parseInt(b, 16));
        }
        bytes.writeBytes(new byte[600]);
        assertThat(Written.refusal(Written.file(folder, bytes.toByteArray()))).isEqualTo(what);
        assertThat(Written.refusal(Written.file(folder, Written.gzip(bytes.toByteArray()))))
                .isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({"Workbook, file-old-excel", "EncryptedPackage, file-encrypted", "WordDocument, file-office"})
    void a_compound_file_is_known_by_its_parts(String part, String what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        bytes.writeBytes(new byte[1000]);
        bytes.writeBytes(part.getBytes(StandardCharsets.UTF_16LE));
        assertThat(Written.refusal(Written.file(folder, bytes.toByteArray()))).isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<html><table><tr><td>1</td></tr></table></html>~file-web-page",
                "<!DOCTYPE HTML>|<p>Orders</p>~file-web-page",
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>~file-old-excel",
                "<?xml version=\"1.0\"?><orders/>~file-xml",
                "[{\"id\": 1}]~file-json",
                "{\"id\": 1}|{\"id\": 2}~file-json",
                "BEGIN:VCARD|VERSION:3.0~file-cards",
                "{\\rtf1 hello}~file-office",
            })
    void other_texts_are_called_by_their_name(String text, String what) {
        assertThat(Written.refusal(Written.file(folder, text.replace('|', '\n'))))
                .isEqualTo(what);
    }

    @Test
    void noise_is_not_a_table() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        noise[0] = 'x';
        assertThat(Written.refusal(Written.file(folder, noise))).isEqualTo("file-binary");
    }

    @Test
    void a_missing_file_and_a_folder_are_told_so() {
        assertThat(Written.refusal(folder.resolve("nowhere.csv"))).isEqualTo("file-missing");
        assertThat(Written.refusal(folder)).isEqualTo("file-missing");
    }

    @Test
    void the_sentence_names_the_file() {
        Path file = Written.file(folder, "%PDF-1.7");
        assertThatThrownBy(() -> Spreadsheet.of(file))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.complaint().arguments())
                                .first()
                                .isEqualTo(file.getFileName().toString()));
    }

    @Test
    void a_table_packed_once_or_twice_is_read_and_three_times_is_not() {
        byte[] once = Written.gzip(TABLE);
        byte[] twice = Written.gzip(once);
        assertThat(Written.cells(Spreadsheet.of(Written.file(folder, once)))).hasSize(2);
        assertThat(Written.cells(Spreadsheet.of(Written.file(folder, twice)))).hasSize(2);
        assertThat(Written.refusal(Written.file(folder, Written.gzip(twice)))).isEqualTo("nested");
    }

    @Test
    void a_packed_file_that_was_cut_off_is_damaged() {
        byte[] whole = Written.gzip(
                "Name,Day\n".concat("Ada,2026-01-05\n".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(Written.refusal(Written.file(folder, Arrays.copyOf(whole, whole.length / 2))))
                .isEqualTo("damaged");
        whole[whole.length / 2] ^= 0x55;
        assertThat(Written.refusal(Written.file(folder, whole))).isEqualTo("damaged");
    }

    @Test
    void a_packed_file_that_would_fill_the_disk_is_stopped_early() {
        byte[] bomb = Written.gzip(
                "a,b\n".concat(("1," + "0".repeat(100_000) + "\n").repeat(900)).getBytes(StandardCharsets.UTF_8));
        assertThat(Written.refusal(Written.file(folder, bomb))).isEqualTo("bomb");
    }
}
