package org.warraq.workflow;

import org.warraq.people.Person;
import org.warraq.report.Report;

/** A task, its report and somebody who wants to do something about it, all locked until the transaction ends. */
record OpenTask(Report report, Task task, Person actor, Eligibility.Standing standing) {}
