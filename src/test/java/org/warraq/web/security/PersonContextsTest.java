package org.warraq.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.transaction.TransactionSystemException;
import org.warraq.support.SharedNewsroomTest;

@SharedNewsroomTest
class PersonContextsTest {

    @Autowired
    PersonContexts contexts;

    @Test
    void whoCouldNotBeFoundOutIsNobodyToTheAnswerThatSaysSo() {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public HttpSession getSession(boolean create) {
                throw new TransactionSystemException("the session's row could not be read");
            }
        };
        DeferredSecurityContext context = contexts.loadDeferredContext(request);
        assertThatThrownBy(context::get).isInstanceOf(TransactionSystemException.class);
        assertThat(context.get().getAuthentication()).isNull();
        assertThat(contexts.loadDeferredContext(request).get().getAuthentication())
                .isNull();
    }
}
