export const DeveloperView = { template: '<p class="empty">…</p>' };
