package perennial.ground.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Flash;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;
import perennial.ground.ui.Unchanged;

/// What becomes of the [Answer] that a controller returns.
@Component
class PageReturn implements HandlerMethodReturnValueHandler {

    private final PageRendering rendering;
    private final Uis uis;

    PageReturn(PageRendering rendering, Uis uis) {
        this.rendering = rendering;
        this.uis = uis;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Answer.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest web)
            throws Exception {
        container.setRequestHandled(true);
        var request = web.getNativeRequest(HttpServletRequest.class);
        var response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("a page needs a servlet request");
        }
        switch (value) {
            case Page page -> rendering.write(page, request, response);
            case Redirect redirect -> follow(redirect, request, response);
            case Unchanged unchanged -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            case null, default -> throw new IllegalStateException("a handler returned " + value + ", not a page");
        }
    }

    private void follow(Redirect redirect, HttpServletRequest request, HttpServletResponse response) {
        if (redirect.key() != null) {
            String text =
                    uis.formats(request).t(redirect.key(), redirect.words().toArray());
            RequestContextUtils.getOutputFlashMap(request)
                    .put(Uis.FLASH, new Flash(text, redirect.undo(), redirect.bad()));
            RequestContextUtils.saveOutputFlashMap(redirect.path(), request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", redirect.path());
    }
}
