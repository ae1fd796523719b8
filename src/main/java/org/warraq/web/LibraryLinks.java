package org.warraq.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.linkbuilder.ILinkBuilder;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/**
 * Links of templates to the files of libraries, which are written there without the library's version. One to a file that
 * is not there fails the page. All other links are none of its business.
 */
class LibraryLinks extends AbstractLinkBuilder {

    private final StaticFiles files;
    private final ILinkBuilder standard = new StandardLinkBuilder();

    LibraryLinks(StaticFiles files) {
        this.files = files;
        setOrder(0);
    }

    @Override
    public @Nullable String buildLink(
            IExpressionContext context, @Nullable String base, @Nullable Map<String, Object> parameters) {
        return base != null && base.startsWith(StaticFiles.LIBRARIES)
                ? standard.buildLink(context, files.of(base), parameters)
                : null;
    }
}
