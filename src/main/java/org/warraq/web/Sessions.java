package org.warraq.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.warraq.people.Person;

/** The sessions of pages, kept in the database. All a session knows is whose it is. */
@Component
public class Sessions {

    /** The one attribute, a person's id as text; also what sessions are found by. */
    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Starts a session of theirs; one that was there before ends, whoever planted it. */
    public void begin(HttpServletRequest request, Person person) {
        end(request);
        request.getSession(true).setAttribute(PERSON, person.id().toString());
    }

    /** Ends the session of this request, if there is one. */
    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Ends all of theirs, on every node. */
    public void endAll(UUID personId) {
        sessions.findByPrincipalName(personId.toString()).keySet().forEach(sessions::deleteById);
    }

    /** Whose session the request belongs to. */
    public static @Nullable UUID personOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object id = session == null ? null : session.getAttribute(PERSON);
        return id == null ? null : UUID.fromString(id.toString());
    }
}
