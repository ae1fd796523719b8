package org.warraq.memory.tmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.warraq.language.Language;
import org.warraq.memory.LearnedPair;
import org.warraq.memory.Match;
import org.warraq.memory.Memory;
import org.warraq.memory.MemoryRoom;
import org.warraq.memory.Query;
import org.warraq.memory.TmxExport;
import org.warraq.memory.TmxImport;
import org.warraq.memory.TmxProblems;
import org.warraq.people.Person;
import org.warraq.people.Refusal;
import org.warraq.people.Role;

class TmxTest {

    private static final Path SAMPLE = Path.of("..", "shared", "samples", "tico19-en-ar.tmx");
    private static final UUID ADMIN = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    private static final Language EN = Language.ENGLISH;
    private static final Language AR = Language.ARABIC;

    private static final String RICH = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE tmx SYSTEM "http://nowhere.invalid/tmx14.dtd" [ <!ENTITY a "b"> ]>
            <tmx version="1.4">
            <header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="en-GB" datatype="plaintext"/>
            <body>
            <tu tuid="one" creationdate="20240102T030405Z" changedate="20240203T040506Z" creationid="LEILA" usagecount="3">
              <note xml:lang="en">About &amp; around</note>
              <prop type="domain">rivers</prop>
              <tuv xml:lang="en-GB" creationid="LEILA"><prop type="kind">quoted</prop><seg>The <hi type="b">water</hi> council<ph x="1">{1}</ph> met <bpt i="1">&lt;b&gt;</bpt>twice<ept i="1">&lt;/b&gt;</ept>.</seg></tuv>
              <tuv xml:lang="ar"><seg>اجتمع مجلس المياه مرتين.</seg></tuv>
              <tuv xml:lang="fr-FR"><seg>Le conseil de l'eau s'est réuni deux fois.</seg></tuv>
            </tu>
            <tu srclang="ar"><tuv xml:lang="en-US"><seg>They &lt;left&gt;.
            Then</seg></tuv><tuv xml:lang="ar-IQ"><seg>غادروا.</seg></tuv></tu>
            </body></tmx>
            """;

    private MemoryRoom room;
    private Person admin;

    @BeforeEach
    void open() {
        room = MemoryRoom.open();
        admin = admin(room);
    }

    @AfterEach
    void close() {
        room.close();
    }

    private static Person admin(MemoryRoom room) {
        room.get(JdbcTemplate.class)
                .update(
                        "insert into person (id, username, name, language, enabled, created_at)"
                                + " values (?, 'admin', 'Admin', 'en', true, now())",
                        ADMIN);
        return new Person(ADMIN, "admin", "Admin", EN, Set.of(Role.ADMIN), Set.of());
    }

    private TmxImport.Imported read(String tmx) {
        return read(room, tmx.getBytes(StandardCharsets.UTF_8));
    }

    private TmxImport.Imported read(MemoryRoom into, byte[] tmx) {
        try {
            return into.get(TmxImport.class).read(admin, new ByteArrayInputStream(tmx), true, Locale.ENGLISH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] written(MemoryRoom from, @Nullable Language one, @Nullable Language other) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        from.get(TmxExport.class).write(admin, one, other, () -> out);
        return out.toByteArray();
    }

    private static String unit(String english, String arabic) {
        return "<tu><tuv xml:lang=\"en\"><seg>" + english + "</seg></tuv><tuv xml:lang=\"ar\"><seg>" + arabic
                + "</seg></tuv></tu>";
    }

    private static String tmx(String body) {
        return "<tmx version=\"1.4\"><header srclang=\"en\"/><body>" + body + "</body></tmx>";
    }

    private void sameInAnEmptyMemory() throws IOException {
        byte[] first = written(room, null, null);
        try (MemoryRoom other = MemoryRoom.open()) {
            admin(other);
            read(other, first);
            assertThat(new String(written(other, null, null), StandardCharsets.UTF_8))
                    .isEqualTo(new String(first, StandardCharsets.UTF_8));
        }
    }

    @Test
    void everythingAFileSaysComesBack() throws IOException {
        assertThat(read(RICH)).isEqualTo(new TmxImport.Imported(2, 0, List.of()));
        String file = new String(written(room, EN, AR), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("tuid=\"one\"", "creationdate=\"20240102T030405Z\"", "changedate=\"20240203T040506Z\"")
                .contains("creationid=\"LEILA\"", "usagecount=\"3\"", "<note xml:lang=\"en\">About &amp; around</note>")
                .contains(
                        "<prop type=\"domain\">rivers</prop>",
                        "xml:lang=\"en-GB\"",
                        "xml:lang=\"ar-IQ\"",
                        "xml:lang=\"fr-FR\"")
                .contains(
                        "<seg>The <hi type=\"b\">water</hi> council<ph x=\"1\">{1}</ph> met <bpt i=\"1\">&lt;b&gt;</bpt>")
                .contains("<prop type=\"kind\">quoted</prop>", "They &lt;left&gt;.");
        sameInAnEmptyMemory();
    }

    @Test
    void inlineTextIsTextAndCodesAreNot() {
        read(RICH);
        assertThat(room.matches(EN, "The water council met twice.", 100)).hasSize(1);
        assertThat(room.get(Memory.class)
                        .matches(Query.of(Language.of("fr"), AR, "Le conseil de l'eau s'est réuni deux fois.", 100, 5)))
                .extracting(Match::target)
                .containsExactly("اجتمع مجلس المياه مرتين.");
    }

    @Test
    void whatWasLearntComesBackWithItsReportPeopleAndContext() throws IOException {
        UUID report = UUID.randomUUID();
        room.transaction(() -> room.get(Memory.class)
                .learn(List.of(new LearnedPair(
                        EN, "They met.", AR, "اجتمعوا.", "Before.", null, "p/1", report, 4, ADMIN, ADMIN))));
        byte[] file = written(room, EN, AR);
        assertThat(new String(file, StandardCharsets.UTF_8)).contains(report.toString(), ">Admin<", ">p/1<");
        sameInAnEmptyMemory();
        assertThat(read(room, file).units()).isZero();
        try (MemoryRoom other = MemoryRoom.open()) {
            admin(other);
            read(other, file);
            assertThat(other.get(Memory.class)
                            .matches(new Query(EN, AR, "They met.", "Before.", null, "p/1", 70, 5))
                            .get(0)
                            .score())
                    .isEqualTo(102);
        }
    }

    @Test
    void theSameFileTwiceAddsNothing() {
        read(RICH);
        TmxImport.Imported again = read(RICH);
        assertThat(again.units()).isZero();
        assertThat(again.skipped()).isEqualTo(2);
    }

    @Test
    void unitsThatAreNoPairsAreTold() {
        TmxImport.Imported imported = read(tmx("<tu><tuv xml:lang=\"en\"><seg>Alone</seg></tuv></tu>\n"
                + "<tu><tuv><seg>a</seg></tuv><tuv xml:lang=\"ar\"><seg>ا</seg></tuv></tu>"
                + unit(" ", "ا") + unit("a".repeat(20_001), "ا") + unit("Good", "جيد")));
        assertThat(imported.units()).isEqualTo(1);
        assertThat(imported.skipped()).isEqualTo(4);
        assertThat(imported.problems())
                .extracting(TmxProblems.Problem::message)
                .containsExactly(
                        "memory.tmx.no-pair", "memory.tmx.language", "memory.tmx.empty", "memory.tmx.too-long");
        assertThat(imported.problems()).extracting(TmxProblems.Problem::line).containsExactly(1, 2, 2, 2);
    }

    @Test
    void brokenFilesImportNothing() {
        String half = RICH.substring(0, RICH.indexOf("<tu srclang"));
        for (String broken : List.of(
                half,
                "",
                "no file",
                "<html><body/></html>",
                "<tmx version=\"2.0\"><header/><body/></tmx>",
                "<tmx version=\"1.4\"><body/></tmx>",
                tmx(unit("a", "ا") + "<tu>&lol;</tu>"),
                tmx(unit("a", "ا") + "<tu><tuv><seg>&#0;</seg></tuv></tu>"),
                tmx(unit("a", "ا") + "<p/>"),
                tmx(unit("a", "ا") + "<tu><tuv><seg>" + "<hi>".repeat(40) + "</seg></tuv></tu>"))) {
            assertThatThrownBy(() -> read(broken))
                    .as(broken)
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.reason()).isEqualTo("tmx-broken"));
            assertThat(room.get(TmxProblems.class)
                            .of(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)), Locale.ENGLISH))
                    .isNotEmpty();
        }
        assertThat(room.get(JdbcTemplate.class).queryForObject("select count(*) from memory_unit", Integer.class))
                .isZero();
    }

    @Test
    void entitiesAreNeverExpandedNorFetched() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "secret");
        String hostile = "<!DOCTYPE tmx [<!ENTITY file SYSTEM \"" + secret.toUri() + "\"><!ENTITY l \"lol\">"
                + "<!ENTITY l2 \"&l;&l;&l;&l;&l;&l;&l;&l;\">]>";
        for (String entity : List.of("&file;", "&l2;")) {
            assertThatThrownBy(() -> read(hostile + tmx(unit("x " + entity, "ا"))))
                    .isInstanceOf(Refusal.class);
        }
        assertThat(read(hostile + tmx(unit("plain", "ا"))).units()).isEqualTo(1);
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        String text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + tmx(unit("Good", "جيد"));
        assertThat(read(room, text.getBytes(StandardCharsets.UTF_16)).units()).isEqualTo(1);
        assertThat(room.matches(AR, "جيد", 100)).hasSize(1);
    }

    @Test
    void onlyAdminsAndEditorsMay() {
        Person tariq = new Person(ADMIN, "t", "T", EN, Set.of(Role.TRANSLATOR), Set.of());
        assertThatThrownBy(() -> room.get(TmxImport.class)
                        .read(tariq, new ByteArrayInputStream(new byte[0]), true, Locale.ENGLISH))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> room.get(TmxExport.class).write(tariq, EN, AR, ByteArrayOutputStream::new))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theSampleGoesInAndOutAndInAgain() throws IOException {
        assumeTrue(Files.exists(SAMPLE), "the sample memory is not here");
        long start = System.nanoTime();
        TmxImport.Imported imported = read(room, Files.readAllBytes(SAMPLE));
        System.out.printf(Locale.ROOT, "sample: %s in %.1f s%n", imported, (System.nanoTime() - start) / 1e9);
        assertThat(imported.units()).isEqualTo(3_071);
        sameInAnEmptyMemory();
        assertThat(room.get(TmxProblems.class).of(Files.newInputStream(SAMPLE), Locale.ENGLISH))
                .isEmpty();
    }
}
