package org.warraq.report.importing;

import java.util.Set;

/** Arabic words before names of people, as {@code Keys.fuzzy} writes them. */
final class ArabicTitles {

    /** Said of anybody: no title. */
    static final Set<String> COURTESIES = SpacedWords.keys("السيد السيدة السيدان الآنسة الأخ الأخت");

    /** Ranks, degrees and styles that stand right before a name. */
    static final Set<String> STYLES = SpacedWords.keys(
            "الدكتور الدكتورة د د. البروفيسور الأستاذ الأستاذة المهندس المهندسة م. الشيخ"
                    + " الشيخة اللواء الفريق العميد العقيد المقدم العماد المشير القاضي القاضية المحامي المطران البطريرك الأب");

    /** Styles that stand before an office or a rank; some are plain nouns elsewhere, "happiness", "sovereignty", "state". */
    static final Set<String> FORMS_OF_ADDRESS = SpacedWords.keys(
            "معالي سعادة فخامة سيادة جلالة سمو دولة عطوفة سماحة نيافة غبطة صاحب السمو المعالي الفخامة السعادة");

    /** An office that is somebody's: what it is of comes next. */
    static final Set<String> OFFICES_OF = SpacedWords.keys(
            "رئيس رئيسة وزير وزيرة نائب نائبة سفير سفيرة مستشار مستشارة أمين أمينة مدير مديرة"
                    + " محافظ حاكم ملك ملكة أمير أميرة مبعوث مبعوثة ممثل ممثلة قائد مندوب مندوبة وكيل وكيلة مساعد مفوض عمدة ولي");

    /** An office by itself. */
    static final Set<String> OFFICES = SpacedWords.keys(
            "الرئيس الرئيسة الوزير الوزيرة السفير السفيرة الملك الملكة الأمير الأميرة السلطان المستشار المستشارة المبعوث"
                    + " المبعوثة النائب النائبة المحافظ المفوض المندوب");

    /** A noun within an office that takes another: "minister of the foreign affairs of …", "head of the council of …". */
    static final Set<String> NOUNS =
            SpacedWords.keys("خارجية داخلية دفاع مالية عدل طاقة مياه نفط كهرباء تربية تعليم صحة زراعة صناعة تجارة"
                    + " اقتصاد إعلام ثقافة سياحة نقل اتصالات بيئة إسكان تخطيط عمل شؤون شئون وزراء وزارة وزير رئيس مجلس حكومة"
                    + " جمهورية مملكة دولة سلطنة إمارة هيئة لجنة مكتب عام أركان قوات بعثة وفد حزب برلمان اتحاد منظمة غرفة بلدية"
                    + " مدينة إقليم منطقة قسم دائرة مديرية أمن عهد");

    static final Set<String> AT = SpacedWords.keys("لدى في إلى");

    static final Set<String> PARTICLES = SpacedWords.keys("بن بنت ابن أبو أبي آل عبد أم");

    /** No names: what follows one, or opens what follows. */
    static final Set<String> NO_NAMES =
            SpacedWords.keys("من إلى على عن في مع بعد قبل خلال أثناء منذ حتى عند لدى بين حول ضد أمس اليوم غدا"
                    + " الذي التي الذين حيث كما أن إن إنه أنه قد لقد كان كانت يوم قال قالت أكد أكدت بحث بحثت استقبل استقبلت التقى التقت"
                    + " وصل وصلت أعرب أعربت أشار أشارت شدد شددت رحب رحبت أوضح أوضحت أضاف أضافت تسلم تلقى دعا دعت هذا هذه ذلك تلك"
                    + " والوفد الوفد المرافق مساء صباح ظهر هنا هناك وفد عدد سبل نظيره نظيرته نظيرها ونظيره ونظيرته كل أي غير الحالي السابق"
                    + " السابقة الأسبق اجتماع لقاء زيارة رسالة");

    private ArabicTitles() {}

    static boolean isStyle(String key) {
        return COURTESIES.contains(key) || STYLES.contains(key);
    }
}
