export { PackageCoverage } from "./package-coverage"
export { PackageServiceRule } from "./package-service-rule"
export { PackageTemplate } from "./package-template"
export { PackageTemplateItem } from "./package-template-item"
