package org.warraq.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.warraq.support.Http.Answer;

/** People of the newsroom at their pages, which are in English unless they say otherwise. */
public final class Desks {

    private final Newsroom newsroom;
    private final Map<String, Http> desks = new ConcurrentHashMap<>();

    public Desks(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    public Http of(String username) {
        return desks.computeIfAbsent(username, this::english);
    }

    private Http english(String username) {
        Http desk = Http.at(newsroom.port()).signIn(username, "demo");
        desk.get("/account?lang=en");
        return desk;
    }

    /** Somebody's page of the open task of this stage. */
    public Document open(String username, String report, String stage) {
        return Jsoup.parse(of(username).get(task(report, stage)).body());
    }

    /** @param form the address behind the task's */
    public Answer send(String username, String report, String stage, String form, Map<String, String> fields) {
        String task = task(report, stage);
        return of(username).submit(task, task + "/" + form, fields);
    }

    private String task(String report, String stage) {
        return "/tasks/" + newsroom.task(report, stage);
    }
}
