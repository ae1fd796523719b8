package org.warraq.report.importing;

import java.util.Set;

/** English words before and after names of people. */
final class EnglishTitles {

    /** Said of anybody: no title. */
    static final Set<String> COURTESIES = SpacedWords.keys("mr mr. mrs mrs. ms ms. miss sir madam");

    /** Ranks, degrees and styles: part of the title. */
    static final Set<String> STYLES = SpacedWords.keys(
            "h.e. h.e hrh h.r.h. h.m. h.h. dr dr. prof prof. professor gen gen. lt. maj. brig. col col. capt. adm. eng. sheikh"
                    + " shaikh sheikha sayyid rev. hon. excellency majesty highness eminence beatitude holiness general colonel"
                    + " brigadier admiral");

    /** The word an office is known by. */
    static final Set<String> OFFICES = SpacedWords.keys(
            "president premier minister chancellor king queen prince princess emir sultan speaker governor mayor ambassador"
                    + " envoy secretary secretary-general undersecretary adviser advisor commissioner chairman chairwoman chairperson"
                    + " commander senator patriarch caliph director director-general representative spokesman spokeswoman"
                    + " spokesperson");

    /** What can stand before it: "Deputy Prime Minister". A sentence begins with other capitals. */
    static final Set<String> NO_MODIFIERS = SpacedWords.keys(
            "the a an on in at by for from to with after before when while and but or as then also both earlier later"
                    + " yesterday today tomorrow monday tuesday wednesday thursday friday saturday sunday january february march"
                    + " april may june july august september october november december receiving meeting his her their its our"
                    + " he she they it this that these those meanwhile moreover however according addressing said meet former");

    static final Set<String> HIS = SpacedWords.keys("his her");

    static final Set<String> SMALL = SpacedWords.keys("of for and the to");

    /** Not in a person's name, though capital: offices, bodies and what they are about. */
    static final Set<String> NO_NAMES = SpacedWords.keys(
            "affairs agency army assembly authority cabinet centre center city commission committee conference congress council"
                    + " court defence defense department deputy embassy exterior finance force forces foreign front general government"
                    + " hall house interior justice kingdom ministry national nations office palace parliament party people prime"
                    + " province republic security senate staff state states street summit talks trade union united university vice"
                    + " war water world mr mr. mrs mrs. ms ms. i");

    static final Set<String> PARTICLES =
            SpacedWords.keys("al el bin bint ibn abu abou de del da di du van von der den la le ter");

    private EnglishTitles() {}

    /** Abbreviations that are words by themselves. */
    static Set<String> abbreviations() {
        return SpacedWords.keys("mr. mrs. ms. dr. prof. gen. lt. maj. brig. col. capt. adm. eng. rev. hon.");
    }

    static boolean isStyle(String key) {
        return COURTESIES.contains(key) || STYLES.contains(key);
    }
}
