package perennial.ground.access.web;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What holds for every request, before any handler is asked.
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; "
                    + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
                    + "microphone=(), midi=(), payment=(), usb=()";

    /// Who may do what is not decided here but at the [Door], which knows the handler that will run.
    @Bean
    SecurityFilterChain everyRequest(
            HttpSecurity http,
            VisitorContext visitor,
            FormTokens tokens,
            Strangers strangers,
            Refusals refusals,
            Hosts hosts) {
        return http.securityContext(context -> context.securityContextRepository(visitor))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(forms -> forms.csrfTokenRepository(tokens))
                .addFilterBefore(new UploadsBySignedInOnly(visitor, strangers), CsrfFilter.class)
                .headers(headers -> headers(headers, hosts))
                .exceptionHandling(no -> no.authenticationEntryPoint(strangers).accessDeniedHandler(refusals))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    StrictHttpFirewall firewall(Hosts hosts) {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(hosts);
        return firewall;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, Hosts hosts) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .contentTypeOptions(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .httpStrictTransportSecurity(transport -> {
                    transport.maxAgeInSeconds(Duration.ofDays(365).toSeconds()).includeSubDomains(false);
                    if (hosts.alwaysSecure()) {
                        transport.requestMatcher(request -> true);
                    }
                });
    }
}
