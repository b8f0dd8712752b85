// The browser knows where it is better than a server somewhere: choose its time zone, until somebody chooses another.
const zones = document.querySelector("select[name=zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zones && [...zones.options].some((option) => option.value === here)) {
    zones.value = here;
}
