package org.warraq.web.idempotency;

import java.util.Optional;

/** A way to have a call do its work once. */
interface Once {

    /**
     * @param work fills the answer, which is held back; a failure of ours comes as an exception or as a 5xx
     * @return what the call was answered before; empty where its work was done now
     * @throws org.warraq.people.Refusal 409 where the same is being done at this moment, 422 if the key stands for another body
     */
    Optional<Kept> run(Call call, Runnable work, BufferedResponse answer);
}
