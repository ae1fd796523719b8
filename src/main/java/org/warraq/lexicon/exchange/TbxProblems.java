package org.warraq.lexicon.exchange;

import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamReader;
import org.warraq.lexicon.ExchangeProblem;

/** Problems at the place where a TBX file is being read. */
final class TbxProblems {

    private TbxProblems() {}

    static ExchangeProblem at(XMLStreamReader reader, String reason, Object... arguments) {
        Location at = reader.getLocation();
        return new ExchangeProblem(
                Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()), reason, List.of(arguments));
    }
}
