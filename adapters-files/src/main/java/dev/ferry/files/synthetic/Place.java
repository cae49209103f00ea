package dev.ferry.files.synthetic;

/** A corner of the world that synthetic companies and people come from. */
enum Place {
    SWEDEN("SE", "sv", "Fjällräv,Åkerbär,Smörgås,Östersund", "Elin Öberg,Åsa Lindström,Göran Sjöberg", "räksmörgås"),
    NETHERLANDS(
            "NL", "nl", "Grachtenhuis,Molenwiek,Tulpenveld", "Daan de Vries,Sanne van 't Hof,Maaike Jansen", "molen"),
    FRANCE("FR", "fr", "Crème Brûlée,Forêt Noire,L'Étoile", "Zoé Lefèvre,François Noël,Inès D'Arc", "crème"),
    GERMANY("DE", "de", "Straßenbau,Weißwurst,Müller & Söhne", "Jürgen Groß,Käthe Weiß,Jörg Müller", "weiß"),
    GREECE("GR", "el", "Αθήνα Λογισμικό,Θάλασσα,Ήλιος", "Γιώργος Παπαδάκης,Ελένη Νικολάου", "ήλιος"),
    UKRAINE("UA", "uk", "Київські Системи,Дніпро,Сонях", "Олена Шевченко,Тарас Бондар", "дніпро"),
    JAPAN("JP", "ja", "桜ソフト株式会社,富士データ,東京クラウド", "佐藤 花子,鈴木 一郎", "桜"),
    CHINA("CN", "zh-Hans", "云端科技,长城软件,龙数据", "王 小明,李 娜", "云端"),
    EGYPT("EG", "ar", "برمجيات النيل,شركة الأهرام", "فاطمة حسن,أحمد علي", "النيل"),
    INDIA("IN", "hi", "गंगा सॉफ्टवेयर,हिमालय डेटा", "आरव शर्मा,अनन्या गुप्ता", "गंगा"),
    KOREA("KR", "ko", "한강소프트,서울데이터", "김 민준,이 서연", "한강"),
    UNITED_STATES("US", "en-US", "Contoso,Fabrikam,\"Acme, Inc.\",Northwind", "Ada Young,Bo O'Neil,Cy Quinn", "harbor"),
    VIETNAM("VN", "vi", "Hà Nội Phần Mềm,Sông Hồng", "Nguyễn Thị Hoa,Trần Đức", "sông");

    private final String country;
    private final String language;

    @SuppressWarnings("ImmutableEnumChecker") // never written to, never handed out
    private final String[] companies;

    @SuppressWarnings("ImmutableEnumChecker") // as above
    private final String[] people;

    private final String label;

    Place(String country, String language, String companies, String people, String label) {
        this.country = country;
        this.language = language;
        this.companies = companies.split(",(?=[^ ])");
        this.people = people.split(",");
        this.label = label;
    }

    String country() {
        return country;
    }

    String language() {
        return language;
    }

    String company(SeededRandom random, long number) {
        return random.of(companies, number, "company") + " " + number;
    }

    String person(SeededRandom random, long number) {
        return random.of(people, number, "person");
    }

    /** A word for domains, in the script of the place. */
    String label() {
        return label;
    }
}
