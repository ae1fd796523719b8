package org.warraq.workflow.models;

import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Finds what to call an element by. */
final class ElementIds {

    private ElementIds() {}

    /** The element's id or, where it has none, that of what is around it. */
    static @Nullable String idOf(ModelElementInstance element) {
        ModelElementInstance around = element;
        while (around != null) {
            String id = around.getAttributeValue("id");
            if (id != null) {
                return id;
            }
            around = around.getParentElement();
        }
        return null;
    }
}
