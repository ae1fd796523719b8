package org.warraq.memory.tmx;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.warraq.memory.Unit;

/** Units as TMX 1.4. What only we know are properties. */
public final class TmxWriter {

    private final StringBuilder out = new StringBuilder();

    public void open(String sourceLanguage) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header");
        TmxEscaping.attribute(out, "creationtool", "Warraq");
        TmxEscaping.attribute(out, "creationtoolversion", "1");
        TmxEscaping.attribute(out, "segtype", "sentence");
        TmxEscaping.attribute(out, "o-tmf", "Warraq");
        TmxEscaping.attribute(out, "adminlang", "en");
        TmxEscaping.attribute(out, "srclang", sourceLanguage);
        TmxEscaping.attribute(out, "datatype", "plaintext");
        out.append("/>\n<body>\n");
    }

    public void close() {
        out.append("</body>\n</tmx>\n");
    }

    /** What was written since this was last asked. */
    public String take() {
        String written = out.toString();
        out.setLength(0);
        return written;
    }

    public void unit(Unit unit) {
        TmxMetadata carried = TmxMetadata.of(unit.carried());
        out.append("<tu");
        attribute("tuid", unit.tuid());
        if (!carried.attributes().containsKey("srclang")) {
            attribute("srclang", unit.sourceLanguage());
        }
        attribute("creationdate", time(unit.createdAt()));
        attribute("changedate", time(unit.changedAt()));
        carried.attributes().forEach(this::attribute);
        out.append(">\n");
        carried.remarks().forEach(this::remark);
        ours(unit);
        unit.sides().forEach(this::side);
        out.append("</tu>\n");
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : TmxFormat.TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private void ours(Unit unit) {
        property("id", unit.id());
        property("approved", unit.approved());
        property("approved-at", unit.approvedAt());
        property("report", unit.reportId());
        property("version", unit.version());
        property("translator", unit.translator());
        property("reviewer", unit.reviewer());
        Unit.Context context = unit.context();
        if (context != null) {
            property("lineage", context.lineage());
            property("previous", context.previousKey());
            property("next", context.nextKey());
        }
    }

    private void property(String name, @Nullable Object value) {
        if (value != null) {
            remark(new TmxMetadata.Remark(TmxFormat.PROPERTY + name, null, value.toString()));
        }
    }

    private void remark(TmxMetadata.Remark remark) {
        String name = remark.type() == null ? "note" : "prop";
        out.append('<').append(name);
        attribute("type", remark.type());
        attribute("xml:lang", remark.language());
        out.append('>');
        TmxEscaping.escaped(out, remark.text());
        TmxEscaping.end(out, name);
        out.append('\n');
    }

    private void side(Unit.Side side) {
        TmxMetadata carried = TmxMetadata.of(side.carried());
        out.append("<tuv");
        attribute("xml:lang", side.tag());
        carried.attributes().forEach(this::attribute);
        out.append('>');
        carried.remarks().forEach(this::remark);
        out.append("<seg>");
        if (side.markup() != null) {
            out.append(side.markup());
        } else {
            TmxEscaping.escaped(out, side.text());
        }
        out.append("</seg></tuv>\n");
    }

    private void attribute(String name, @Nullable Object value) {
        if (value != null) {
            TmxEscaping.attribute(out, name, value.toString());
        }
    }
}
