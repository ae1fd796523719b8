package org.warraq.report.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The paragraphs of a Word document in their order; a row of a table becomes one. */
final class DocxBlocks {

    private static final class Row {
        private final List<StringBuilder> cells = new ArrayList<>();
        private final List<DocxBlock> blocks = new ArrayList<>();
        private boolean gone;
    }

    private final List<DocxBlock> all = new ArrayList<>();
    private final Deque<Row> rows = new ArrayDeque<>();

    List<DocxBlock> all() {
        return all;
    }

    void startRow() {
        rows.push(new Row());
    }

    boolean isInRow() {
        return !rows.isEmpty();
    }

    /** The row was deleted. */
    void dropRow() {
        rows.element().gone = true;
    }

    void startCell() {
        if (!rows.isEmpty()) {
            rows.element().cells.add(new StringBuilder());
        }
    }

    void add(DocxBlock block) {
        if (rows.isEmpty()) {
            keep(block);
        } else if (!rows.element().cells.isEmpty()) {
            List<StringBuilder> cells = rows.element().cells;
            StringBuilder cell = cells.get(cells.size() - 1);
            String text = block.text().replace('\n', ' ').strip();
            cell.append(cell.isEmpty() || text.isEmpty() ? "" : " ").append(text);
            rows.element().blocks.add(block);
        }
    }

    private void keep(DocxBlock block) {
        // Empty ones matter as what sets others apart, and no more than one at a time.
        boolean another = !all.isEmpty() && all.get(all.size() - 1).equals(block);
        if (!(block.text().isBlank() && block.control() == null && another)) {
            Limits.requireFew(all.size(), Limits.BLOCKS);
            all.add(block);
        }
    }

    // A table of one column lays a text out; its paragraphs are paragraphs.
    void endRow() {
        Row row = rows.poll();
        if (row == null || row.gone) {
            return;
        }
        if (row.cells.size() <= 1) {
            row.blocks.forEach(this::add);
            return;
        }
        List<String> texts = row.cells.stream()
                .map(StringBuilder::toString)
                .filter(text -> !text.isBlank())
                .toList();
        if (!texts.isEmpty()) {
            add(new DocxBlock(null, false, String.join(" | ", texts)));
        }
    }
}
