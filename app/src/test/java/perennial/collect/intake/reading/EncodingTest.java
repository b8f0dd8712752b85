package perennial.collect.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String GERMAN =
            "Name;Ort;Betrag\nJürgen Groß;Köln;12,50\nBärbel Öztürk;Düren;8,00\nSören Weiß;Görlitz;3,10\n";
    private static final String POLISH =
            "Imię;Miasto;Kwota\nŁukasz Żółć;Łódź;12,50\nMałgorzata Wiśniewska;Częstochowa;8,00\n";
    private static final String RUSSIAN = "Имя;Город;Сумма\nАнна Иванова;Москва;12,50\nПётр Смирнов;Новосибирск;8,00\n"
            + "Екатерина Кузнецова;Санкт-Петербург;19,90\nДмитрий Соколов;Екатеринбург;7,00\n";
    private static final String JAPANESE = "名前,都市,金額\n山田太郎,東京都千代田区,1250\n佐藤花子,大阪市北区梅田,800\n鈴木一郎,名古屋市中区,430\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "ISO-8859-1", "IBM850", "x-MacRoman", "UTF-16LE", "UTF-16BE"})
    void umlauts_arrive_whatever_wrote_them(String charset) {
        assertThat(read(GERMAN.getBytes(Charset.forName(charset))))
                .first()
                .isEqualTo(List.of("Jürgen Groß", "Köln", "12,50"));
    }

    @ParameterizedTest
    @CsvSource({"EF BB BF, UTF-8", "FF FE, UTF-16LE", "FE FF, UTF-16BE", "FF FE 00 00, UTF-32LE"})
    void a_byte_order_mark_is_believed_and_left_out(String mark, String charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String b : mark.split(" ")) {
            bytes.write(Integer.parseInt(b, 16));
        }
        bytes.writeBytes(GERMAN.getBytes(Charset.forName(charset)));
        Spreadsheet sheet = Spreadsheet.of(Written.file(folder, bytes.toByteArray()));
        assertThat(sheet.header().names()).containsExactly("Name", "Ort", "Betrag");
        assertThat(Written.cells(sheet)).hasSize(3);
        assertThat(((Format.Text) sheet.format()).charset().sure()).isEqualTo(1);
    }

    @Test
    void letters_of_central_europe_arrive() {
        assertThat(read(POLISH.getBytes(Charset.forName("windows-1250"))))
                .first()
                .isEqualTo(List.of("Łukasz Żółć", "Łódź", "12,50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE"})
    void cyrillic_arrives(String charset) {
        assertThat(read(RUSSIAN.getBytes(Charset.forName(charset))))
                .first()
                .isEqualTo(List.of("Анна Иванова", "Москва", "12,50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Shift_JIS"})
    void japanese_arrives(String charset) {
        assertThat(read(JAPANESE.getBytes(Charset.forName(charset))))
                .first()
                .isEqualTo(List.of("山田太郎", "東京都千代田区", "1250"));
    }

    @Test
    void some_latin_1_lines_in_a_utf_8_file_neither_break_nor_get_lost() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Name,City\nJosé,Málaga\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Zoë,Liège\n".getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes("Łukasz,Łódź\n".getBytes(StandardCharsets.UTF_8));
        Spreadsheet sheet = Spreadsheet.of(Written.file(folder, bytes.toByteArray()));
        assertThat(Written.cells(sheet))
                .containsExactly(List.of("José", "Málaga"), List.of("Zoë", "Liège"), List.of("Łukasz", "Łódź"));
        assertThat(Written.remarks(sheet, 0)).isEmpty();
        assertThat(Written.remarks(sheet, 1)).containsExactly("stray-encoding", "stray-encoding");
        assertThat(Written.remarks(sheet, 2)).isEmpty();
    }

    @Test
    void the_first_odd_letter_may_come_after_megabytes_of_plain_ones() {
        byte[] plain = "id,city\n".concat("1,Aachen\n".repeat(500_000)).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(plain);
        bytes.writeBytes("2,Köln\n".getBytes(StandardCharsets.ISO_8859_1));
        List<List<String>> cells = read(bytes.toByteArray());
        assertThat(cells).hasSize(500_001).last().isEqualTo(List.of("2", "Köln"));
    }

    @Test
    void emoji_and_right_to_left_script_arrive_as_they_are() {
        String text = "Name,Note\n🥐 Zoé,مرحبا بالعالم\nשלום,👩‍👩‍👧‍👦\n";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("🥐 Zoé", "مرحبا بالعالم"), List.of("שלום", "👩‍👩‍👧‍👦"));
    }

    @Test
    void nul_characters_are_taken_out_and_said() {
        Spreadsheet sheet = Spreadsheet.of(Written.file(folder, "Name,City\nAda\0,Bonn\nBo,Ulm\n"));
        assertThat(Written.cells(sheet)).containsExactly(List.of("Ada", "Bonn"), List.of("Bo", "Ulm"));
        assertThat(Written.remarks(sheet, 0)).containsExactly("nul");
    }

    @Test
    void what_a_person_knows_better_counts() {
        Path file = Written.file(folder, "Name;Preis\nGürtel;5\n".getBytes(Charset.forName("IBM850")));
        Format.Text format = ((Format.Text) Format.of(file)).withCharset(Charset.forName("IBM850"));
        assertThat(format.charset().sure()).isEqualTo(1);
        assertThat(Written.cells(Spreadsheet.of(file, format))).containsExactly(List.of("Gürtel", "5"));
    }

    private List<List<String>> read(byte[] bytes) {
        return Written.cells(Spreadsheet.of(Written.file(folder, bytes)));
    }
}
