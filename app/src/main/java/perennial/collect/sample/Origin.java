package perennial.collect.sample;

import java.util.List;

/// Where a family's names come from.
enum Origin {
    GERMAN("de", 62, """
            Anna, Lena, Sophie, Greta, Charlotte, Katharina, Jürgen, Björn, Käthe, Günther, Heike, Uwe, Sabine, Torsten,
            Birgit, Jörg, Marlene, Paul, Jonas, Felix, Emil, Anton, Oskar, Friederike, Hannelore, Karl-Heinz, Anne-Marie,
            Ulrike, Thomas, Stefan, Claudia, Petra, Wolfgang, Dörte, Jan, Ida, Frieda, Matthias, Susanne, Moritz""", """
            Müller, Schäfer, Köhler, Weiß, Großmann, Krüger, Schröder, Jäger, Böhm, Brandt, Lorenz, Kühn, Vogt, Sommer,
            Winkler, Ziegler, Strauß, Förster, Hübner, Lindner, Thiele, Pohl, Günther, Marquardt, Seidel, Wendt, Ebert,
            Roß, Busch, Reimann, Haase, Petersen, Hagemann, Bäcker, Kornfeld, Rübsam, Fröhlich, Grünwald, Lämmle, Österreicher,
            Süß, Wiegand, von der Heide, vom Berge, zur Linden"""),
    ENGLISH("en", 15, """
            Emily, James, Siobhán, Niamh, Oliver, Grace, Harry, Charlotte, Amelia, Jack, Zoë, Chloë, Liam, Aoife, Ruth,
            Desmond, Priya, Kwame, Mary-Jane, Thomas""", """
            O'Connor, O'Brien, D'Arcy, MacLeod, McKenzie, Smith, Taylor, Hughes, Fitzgerald, Whitfield, Okafor, Mensah,
            Patel, Singh, Harrington-Blythe, Reid, N'Dour, Walsh, Baker, Ashworth"""),
    TURKISH(
            "tr",
            8,
            "Ayşe, Fatma, Zeynep, Elif, Mehmet, Mustafa, Emre, Can, Gülşen, Çağla, Ömer, İbrahim, Büşra, Deniz, Şule",
            "Yılmaz, Kaya, Demir, Şahin, Çelik, Yıldız, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Çetin, Güneş"),
    POLISH(
            "pl",
            6,
            "Agnieszka, Małgorzata, Katarzyna, Paweł, Łukasz, Grzegorz, Zofia, Michał, Joanna, Wojciech, Świętosława",
            "Nowak, Wójcik, Mazur, Dudek, Zając, Król, Wróbel, Pawlak, Sikora, Gołąb, Kozioł, Szczepaniak"),
    VIETNAMESE(
            "vi",
            4,
            "Thị Minh Anh, Văn Hùng, Thị Thu Hà, Quốc Bảo, Ngọc Ánh, Đức Anh, Thị Phương Thảo, Hoàng Long, Linh",
            "Nguyễn, Trần, Lê, Phạm, Hoàng, Đặng, Bùi, Đỗ, Vũ"),
    ARABIC(
            "ar",
            4,
            "Layla, Ahmad, Nour, Yusuf, Khalid, Mariam, Abd al-Rahman, Huda, Omar, Rania",
            "al-Haddad, Khoury, Mansour, Saleh, Nasser, Haddad, Bakri, el-Sayed, Darwish"),
    ARABIC_SCRIPT("ar", 1, "ليلى, أحمد, نور, يوسف, خالد, مريم, عبد الرحمن", "الحداد, خوري, منصور, صالح, ناصر, درويش");

    final String language;
    final int share;
    final List<String> givenNames;
    final List<String> familyNames;

    Origin(String language, int share, String givenNames, String familyNames) {
        this.language = language;
        this.share = share;
        this.givenNames = List.of(givenNames.split(",\\s+"));
        this.familyNames = List.of(familyNames.split(",\\s+"));
    }
}
