package org.warraq.workflow;

import java.util.List;
import org.springframework.stereotype.Component;
import org.warraq.workflow.models.BrokenModel;
import org.warraq.workflow.models.ModelFile;
import org.warraq.workflow.models.ModelFiles;
import org.warraq.workflow.models.ModelSet;
import org.warraq.workflow.models.ModelValidation;
import org.warraq.workflow.process.DiagramBeans;
import org.warraq.workflow.tasks.DeadlineTable;

/** Holds models that are to be in force together against this program. */
@Component
public class ModelCheck {

    /** @throws BrokenModel with everything that does not hold */
    public void check(List<ModelFile> files) {
        if (files.size() > ModelFiles.MOST) {
            throw new BrokenModel("bpmn", null, files.size() + " models; at most " + ModelFiles.MOST + " are read");
        }
        new ModelValidation(DiagramBeans.types()).check(ModelSet.diagrams(files));
        DeadlineTable.check(ModelSet.deadlines(files));
    }
}
