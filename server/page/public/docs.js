const token = sessionStorage.getItem("token");
const headers = token ? { authorization: `Bearer ${token}` } : {};

globalThis.SwaggerUIBundle({
  url: "/v1/openapi.json",
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  requestInterceptor: (request) => Object.assign(request, { headers: { ...headers, ...request.headers } }),
});

const showWhereWeAre = async () => {
  const answer = await fetch("/v1/me", { headers });
  const me = answer.ok ? await answer.json() : {};
  document.getElementById("sandbox").hidden = me.sandbox !== true;
};
void showWhereWeAre();
