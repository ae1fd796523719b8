package org.warraq.desk;

import org.springframework.ui.Model;
import org.warraq.people.Person;
import org.warraq.workflow.Stage;
import org.warraq.workflow.Task;

/** The page on which tasks of a stage are done, by whoever holds them; each stage has one. */
public interface TaskForm {

    Stage stage();

    /** Fills the model for a task that {@code me} holds. @return the template's name */
    String show(Person me, Task task, Model model);
}
