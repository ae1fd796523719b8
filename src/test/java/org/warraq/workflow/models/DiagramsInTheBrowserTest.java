package org.warraq.workflow.models;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.warraq.support.Chromium;
import org.warraq.workflow.models.Drawing.Box;

/** The diagrams as the product's own viewer shows them: nothing lost, every word whole and in its place; photographed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiagramsInTheBrowserTest {

    private static final Path PICTURES = Path.of("target", "screenshots", "diagrams");
    private static final String VIEWER =
            "META-INF/resources/webjars/bpmn-js/8.0.0/dist/bpmn-navigated-viewer.production.min.js";

    /** Draws, makes the page as large as the drawing, and tells what was drawn where. */
    private static final String DRAW = """
            async ([xml, ink, paper]) => {
              const renderer = { defaultFillColor: paper, defaultStrokeColor: ink };
              const viewer = new BpmnJS({ container: '#diagram', bpmnRenderer: renderer });
              const { warnings } = await viewer.importXML(xml);
              const canvas = viewer.get('canvas');
              const box = canvas.viewbox().inner;
              const diagram = document.getElementById('diagram');
              diagram.style.width = Math.ceil(box.width + 80) + 'px';
              diagram.style.height = Math.ceil(box.height + 80) + 'px';
              canvas.resized();
              canvas.viewbox({ x: box.x - 40, y: box.y - 40, width: box.width + 80, height: box.height + 80 });
              const texts = viewer.get('elementRegistry').filter(element => element.type !== 'bpmn:Process').flatMap(element => {
                const text = canvas.getGraphics(element).querySelector(':scope > .djs-visual text');
                if (!text || !text.textContent.trim()) return [];
                const at = text.getBBox();
                const lines = [...text.querySelectorAll('tspan')].map(line => line.textContent).join('|');
                return [{ id: element.businessObject.id, label: !!element.labelTarget, said: lines,
                          x: element.x + at.x, y: element.y + at.y, width: at.width, height: at.height }];
              });
              return { warnings: warnings.map(warning => warning.message), texts };
            }
            """;

    /** The lines that end with a comma, and whether it stands left of what it follows. */
    private static final String ENDS = """
            () => [...document.querySelectorAll('.djs-label tspan')]
              .filter(line => /\u060c\\s*$/.test(line.textContent))
              .map(line => {
                const last = line.textContent.trimEnd().length - 1;
                return line.getExtentOfChar(last).x < line.getExtentOfChar(last - 1).x;
              })
            """;

    private Chromium chromium;

    @BeforeAll
    void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        OurModels.PUBLISH + ", en, light, #1C1B19, #FBFAF7",
        OurModels.PUBLISH + ", en, dark, #ECE8DF, #171614",
        OurModels.PUBLISH + ", ar, light, #1C1B19, #FBFAF7",
        OurModels.TRANSLATE + ", en, light, #1C1B19, #FBFAF7",
        OurModels.TRANSLATE + ", en, dark, #ECE8DF, #171614",
        OurModels.TRANSLATE + ", ar, light, #1C1B19, #FBFAF7",
        OurModels.WITHDRAW + ", en, light, #1C1B19, #FBFAF7",
        OurModels.WITHDRAW + ", en, dark, #ECE8DF, #171614",
        OurModels.WITHDRAW + ", ar, light, #1C1B19, #FBFAF7"
    })
    void everyWordIsWholeAndInItsPlace(String name, String language, String theme, String ink, String paper)
            throws IOException {
        ModelFile model = inLanguage(OurModels.named(name), Locale.forLanguageTag(language));
        try (Page page = chromium.browser().newPage()) {
            Map<?, ?> drawn = draw(page, model, ink, paper);
            photograph(page, name.replace(".bpmn", "-" + language + "-" + theme + ".png"));
            assertThat((List<?>) drawn.get("warnings")).isEmpty();
            Diagram diagram = Diagram.read(model);
            assertThat(misplaced(diagram, Drawing.of(diagram), (List<?>) requireNonNull(drawn.get("texts"))))
                    .isEmpty();
        }
    }

    @Test
    void aLineOfArabicEndsOnItsLeft() throws IOException {
        try (Page page = chromium.browser().newPage()) {
            draw(page, inLanguage(OurModels.named(OurModels.TRANSLATE), Locale.forLanguageTag("ar")), "#000", "#fff");
            assertThat((List<?>) page.evaluate(ENDS)).isNotEmpty().allMatch(Boolean.TRUE::equals);
        }
    }

    private static ModelFile inLanguage(ModelFile model, Locale language) {
        Diagram diagram = Diagram.read(model);
        ElementNames.of(diagram).writeInto(diagram, language);
        return new ModelFile(model.name(), Bpmn.convertToString(diagram.model()).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<?, ?> draw(Page page, ModelFile model, String ink, String paper) throws IOException {
        page.setContent("<!doctype html><style>body{margin:0;background:%s}</style><div id=diagram class=canvas></div>"
                .formatted(paper));
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(resource("static/css/desk.css")));
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(resource(VIEWER)));
        String xml = new String(model.content(), StandardCharsets.UTF_8);
        return (Map<?, ?>) Objects.requireNonNull(page.evaluate(DRAW, List.of(xml, ink, paper)));
    }

    private static void photograph(Page page, String name) throws IOException {
        Files.createDirectories(PICTURES);
        page.locator("#diagram")
                .screenshot(new com.microsoft.playwright.Locator.ScreenshotOptions().setPath(PICTURES.resolve(name)));
    }

    private static List<String> misplaced(Diagram diagram, Drawing drawing, List<?> texts) {
        assertThat(texts)
                .as("what is written")
                .hasSizeGreaterThan(Labelled.in(diagram).size());
        return texts.stream()
                .map(Written::of)
                .filter(written -> !written.isInPlace(drawing))
                .map(Written::toString)
                .toList();
    }

    /** A text as the browser wrote it. */
    private record Written(String id, boolean label, String said, Box box) {

        static Written of(Object text) {
            Map<?, ?> map = (Map<?, ?>) text;
            Box box = new Box(number(map, "x"), number(map, "y"), number(map, "width"), number(map, "height"));
            return new Written(
                    Objects.toString(map.get("id")),
                    Boolean.TRUE.equals(map.get("label")),
                    Objects.toString(map.get("said")),
                    box);
        }

        private static double number(Map<?, ?> map, String key) {
            return ((Number) Objects.requireNonNull(map.get(key))).doubleValue();
        }

        // Inside where it is a box's own; beside, and clear of everything, where it is a label.
        boolean isInPlace(Drawing drawing) {
            return label
                    ? drawing.shapes().stream()
                                    .noneMatch(shape -> !shape.box().holds(box)
                                            && shape.box().overlaps(box))
                            && drawing.lines().stream()
                                    .flatMap(line -> line.pieces().stream())
                                    .noneMatch(piece -> piece.passes(box))
                    : drawing.box(id).holds(box);
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                DiagramsInTheBrowserTest.class.getClassLoader().getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
